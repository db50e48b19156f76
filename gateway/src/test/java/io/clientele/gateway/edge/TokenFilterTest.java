package io.clientele.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.gateway.GatewayTest;
import io.clientele.gateway.TestClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

@GatewayTest
class TokenFilterTest {

  private final TestClient front;

  TokenFilterTest(@LocalServerPort int port) {
    front = new TestClient(port);
  }

  @ParameterizedTest
  @DisplayName("GTW-1 the API answers nobody without something like a token")
  @ValueSource(
      strings = {
        "/api/me",
        "/api/practices/p1/clients",
        "/api/unknown",
        "/%61pi/me",
        "/api;x/me",
        "/api/joinings",
        "/api/practices/p1/invitations",
        "/api/oauth/other"
      })
  void the_api_answers_nobody_without_something_like_a_token(String path) {
    var refused =
        front.refusal(front.ask(HttpMethod.GET, path, none -> {}), 401, "UNAUTHENTICATED");

    assertThat(refused.getFirst(HttpHeaders.WWW_AUTHENTICATE)).isEqualTo("Bearer");
  }

  @ParameterizedTest
  @DisplayName("GTW-1 what is no bearer token in the shape of a JWT is no token")
  @ValueSource(
      strings = {
        "Basic YTpi",
        "Bearer",
        "Bearer abc",
        "Bearer a.b",
        "Bearer a.b.c.d",
        "Bearer a..c"
      })
  void what_is_no_bearer_token_in_the_shape_of_a_jwt_is_no_token(String sent) {
    var answer =
        front.ask(
            HttpMethod.GET, "/api/me", headers -> headers.set(HttpHeaders.AUTHORIZATION, sent));

    front.refusal(answer, 401, "UNAUTHENTICATED");
  }

  @ParameterizedTest
  @DisplayName("GTW-1 who is invited, joins or comes back from a provider has no token yet")
  @CsvSource({
    "POST, /api/joinings",
    "GET, /joining",
    "GET, /invitation/abc",
    "GET, /api/invitation-links/abc",
    "POST, /api/invitation-links/abc/acceptance",
    "GET, /api/oauth/callback/xero",
    "POST, /api/sms-reports/abc/1"
  })
  void who_is_invited_joins_or_comes_back_has_no_token_yet(String method, String path) {
    front.ask(HttpMethod.valueOf(method), path, none -> {}).expectStatus().isOk();
  }

  @Test
  @DisplayName("GTW-1 signing in and registering need no token, reading practices does")
  void signing_in_and_registering_need_no_token() {
    front.ask(HttpMethod.POST, "/api/practices", none -> {}).expectStatus().isOk();
    front.ask(HttpMethod.GET, "/login", none -> {}).expectStatus().isOk();
    front.refusal(front.ask(HttpMethod.GET, "/api/practices", none -> {}), 401, "UNAUTHENTICATED");
    front.refusal(
        front.ask(HttpMethod.POST, "/api/practices/p1", none -> {}), 401, "UNAUTHENTICATED");
  }
}
