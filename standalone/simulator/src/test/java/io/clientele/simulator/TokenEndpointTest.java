package io.clientele.simulator;

import static io.clientele.simulator.XeroApp.SCOPES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TokenEndpointTest {

  private final Simulator simulator = Simulator.start(0);
  private final Caller caller = new Caller(simulator.uri());
  private final XeroApp app = new XeroApp(simulator);

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  @DisplayName("INT-7 a refresh answers new tokens for 1800 seconds, with the same scopes")
  void a_refresh_answers_new_tokens() {
    var first = app.signIn(SCOPES);
    var second = Caller.read(app.refresh(first.required("refresh_token").asText()));
    assertThat(second.required("expires_in").asInt()).isEqualTo(1800);
    assertThat(second.required("token_type").asText()).isEqualTo("Bearer");
    assertThat(second.required("scope").asText()).isEqualTo(SCOPES);
    assertThat(second.required("refresh_token")).isNotEqualTo(first.required("refresh_token"));
    assertThat(second.required("access_token")).isNotEqualTo(first.required("access_token"));
    assertThat(second.has("id_token")).isFalse();
  }

  @Test
  @DisplayName("INT-7 every error is a 400 with OAuth's name for it")
  void every_error_is_a_400() {
    assertError(app.refresh("made-up"), "invalid_grant");
    assertError(app.redeem("made-up"), "invalid_grant");
    assertError(app.token("grant_type=password"), "unsupported_grant_type");
    assertError(app.token("code=1"), "invalid_request");
    Stream.of("/token", "/revocation")
        .forEach(
            path ->
                Stream.of("none", "Basic !", Caller.basic("simulated-xero-app", "wrong"))
                    .forEach(
                        authorization ->
                            assertError(
                                caller.post(
                                    "/identity.xero.com/connect" + path,
                                    authorization,
                                    "grant_type=refresh_token"),
                                "invalid_client")));
  }

  @Test
  @DisplayName("INT-7 an answer that gets lost has changed the token, and the old one still works")
  void a_lost_answer_can_be_asked_for_again() {
    var token = app.signIn(SCOPES).required("refresh_token").asText();
    simulator.loseTokenAnswers(1);
    assertThatThrownBy(() -> app.refresh(token)).isInstanceOf(UncheckedIOException.class);
    assertThat(app.refresh(token).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("INT-14 revoking answers 200 and nothing, and ends connections and refresh tokens")
  void revoking_ends_everything() {
    var tokens = app.signIn(SCOPES);
    var refreshToken = tokens.required("refresh_token").asText();
    var revoked = app.revoke(refreshToken);
    assertThat(revoked.statusCode()).isEqualTo(200);
    assertThat(revoked.body()).isEmpty();
    assertError(app.refresh(refreshToken), "invalid_grant");
    var connections = app.connections(tokens.required("access_token").asText());
    assertThat(Caller.read(connections)).isEmpty();
    assertThat(app.revoke("made-up").statusCode()).isEqualTo(200);
  }

  private static void assertError(HttpResponse<String> response, String error) {
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Caller.read(response).required("error").asText()).isEqualTo(error);
  }
}
