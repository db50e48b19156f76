package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A system that may read here and at client-service, for one practice. */
@JourneyTest
class SystemsTest {

  private static final String COLLEAGUES = "/api/practices/somebodys/colleagues";

  @Autowired Newcomers newcomers;

  private Api.Answer ask(String secret, String scope) {
    var both = ("reader:" + secret).getBytes(StandardCharsets.US_ASCII);
    return newcomers
        .api()
        .form(
            "/oauth2/token",
            Map.of("grant_type", "client_credentials", "scope", scope),
            Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(both)));
  }

  private String token(String scope) {
    var answer = ask("a-secret-only-the-reader-has-0123456789", scope);
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    assertThat(answer.body().has("refresh_token")).isFalse();
    return answer.body().get("access_token").asString();
  }

  private static Map<String, String> bearer(String token) {
    return Map.of("Authorization", "Bearer " + token);
  }

  @Test
  @DisplayName("ACC-8 a system signs in by its secret, for its own account and scopes")
  void claims() throws Exception {
    var token = token("access:read client:read");
    var claims = new OpenIdClient(newcomers.port(), new Browser(newcomers.port())).verified(token);
    assertThat(claims.getSubject()).isEqualTo("system/reader");
    assertThat(claims.getStringClaim("account")).isEqualTo("practice/somebodys");
    assertThat(claims.getAudience()).containsExactly("clientele");
    assertThat(claims.getStringListClaim("scope"))
        .containsExactlyInAnyOrder("access:read", "client:read");
  }

  @Test
  @DisplayName("ACC-8 a system reads what its scopes name, of its account, and changes nothing")
  void reads() {
    var reading = bearer(token("access:read"));
    // The service hears its own key by Kafka, which takes a moment after its first start.
    await()
        .untilAsserted(
            () -> assertThat(newcomers.api().get(COLLEAGUES, reading).status()).isEqualTo(200));
    assertThat(newcomers.api().get("/api/practices/another/colleagues", reading).status())
        .isEqualTo(403);
    var written =
        newcomers.api().post("/api/logins/lookup", Map.of("email", "a@b.example"), reading);
    assertThat(written.status()).isEqualTo(403);
    var elsewhere = newcomers.api().get(COLLEAGUES, bearer(token("client:read")));
    assertThat(elsewhere.status()).isEqualTo(403);
    assertThat(newcomers.api().get(COLLEAGUES, bearer(token(""))).status()).isEqualTo(403);
  }

  @Test
  @DisplayName("ACC-8 a system gets no scope it was not given, and none without its secret")
  void refused() {
    var tooMuch = ask("a-secret-only-the-reader-has-0123456789", "access:write");
    assertThat(tooMuch.status()).isEqualTo(400);
    assertThat(tooMuch.body().get("error").asString()).isEqualTo("invalid_scope");
    assertThat(ask("another-secret", "access:read").status()).isEqualTo(401);
    var person =
        newcomers
            .api()
            .form(
                "/oauth2/token",
                Map.of("grant_type", "client_credentials", "scope", "clientele"),
                WebClient.basic());
    assertThat(person.body().get("error").asString()).isEqualTo("unauthorized_client");
  }
}
