package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyTest
class SigningInTest {

  @Autowired Newcomers newcomers;

  @Test
  @DisplayName("ACC-1 a practice registers, its admin confirms and signs in with OpenID Connect")
  void wholeJourney() throws Exception {
    var email = Newcomers.someEmail();
    var practice = newcomers.registered(email);
    var client = new OpenIdClient(newcomers.port(), new Browser(newcomers.port()));
    var answer = client.signIn(email, Newcomers.PASSWORD, Map.of());
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);

    var access = answer.body().get("access_token").asString();
    var claims = client.verified(access);
    assertThat(claims.getIssuer()).isEqualTo("http://localhost:8080");
    assertThat(claims.getStringClaim("account")).isEqualTo("practice/" + practice);
    assertThat(claims.getStringClaim("role")).isEqualTo("PRACTICE_ADMIN");
    assertThat(claims.getStringListClaim("permissions")).isEmpty();
    assertThat(claims.getLongClaim("rv")).isEqualTo(1);
    assertThat(
            Duration.between(
                claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant()))
        .isEqualTo(Duration.ofMinutes(5));
    var id = client.verified(answer.body().get("id_token").asString());
    assertThat(id.getSubject()).isEqualTo(claims.getSubject());
    assertThat(id.getStringClaim("nonce")).isEqualTo("some-nonce");
    assertThat(id.getStringClaim("name")).isEqualTo("Ann Ash");
    assertThat(id.getClaim("auth_time")).isNotNull();

    var bearer = Map.of("Authorization", "Bearer " + access);
    // The service hears its own key by Kafka, which takes a moment after its first start.
    await()
        .untilAsserted(
            () -> assertThat(newcomers.api().get("/api/me", bearer).status()).isEqualTo(200));
    var me = newcomers.api().get("/api/me", bearer).body();
    assertThat(me.get("login").asString()).isEqualTo(claims.getSubject());
    assertThat(me.get("email").asString()).isEqualTo(email);
    assertThat(me.at("/accounts/0/practice").asString()).isEqualTo(practice);
    assertThat(me.at("/accounts/0/name").asString()).isEqualTo("Ash & Birch");
    assertThat(me.get("account").asString()).isEqualTo("practice/" + practice);
    assertThat(me.get("role").asString()).isEqualTo("PRACTICE_ADMIN");
    var own = newcomers.api().get("/api/practices/" + practice, bearer);
    assertThat(own.status()).isEqualTo(200);
    assertThat(own.body().get("timeZone").asString()).isEqualTo("Europe/London");
    assertThat(client.userInfo(access).body().get("sub").asString()).isEqualTo(claims.getSubject());
  }

  @Test
  @DisplayName("ACC-1 discovery names what is offered, and no more")
  void discovery() {
    var said = newcomers.api().get("/.well-known/openid-configuration", Map.of()).body();
    assertThat(said.get("issuer").asString()).isEqualTo("http://localhost:8080");
    assertThat(said.get("grant_types_supported").toString())
        .isEqualTo("[\"authorization_code\",\"client_credentials\",\"refresh_token\"]");
    assertThat(said.get("code_challenge_methods_supported").toString()).isEqualTo("[\"S256\"]");
    assertThat(said.get("scopes_supported").toString())
        .isEqualTo("[\"openid\",\"profile\",\"clientele\"]");
  }
}
