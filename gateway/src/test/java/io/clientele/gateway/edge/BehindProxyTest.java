package io.clientele.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.gateway.GatewayTest;
import io.clientele.gateway.StubbedServices;
import io.clientele.gateway.TestClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The test itself is the trusted proxy, and one other origin may ask. */
@GatewayTest
@TestPropertySource(
    properties = {
      "gateway.edge.trusted-proxies=127.0.0.0/8",
      "gateway.edge.allowed-origins=https://app.example"
    })
class BehindProxyTest {

  private final TestClient front;

  BehindProxyTest(@LocalServerPort int port) {
    front = new TestClient(port);
  }

  @Test
  @DisplayName("GTW-1 a trusted proxy's word on caller and public address reaches the service")
  void a_trusted_proxys_word_reaches_the_service() {
    forwarded(HttpMethod.GET, "/login", new HttpHeaders()).expectStatus().isOk();

    var seen = StubbedServices.lastSeenBy("access");
    assertThat(seen.getHeader("X-Forwarded-For")).isEqualTo("203.0.113.9");
    assertThat(seen.getHeader("X-Forwarded-Host")).isEqualTo("clientele.example");
    assertThat(seen.getHeader("X-Forwarded-Proto")).isEqualTo("https");
    assertThat(seen.getHeader("X-Forwarded-Port")).isEqualTo("443");
  }

  @Test
  @DisplayName("GTW-1 HSTS is sent where the caller came by https, and only there")
  void hsts_is_sent_where_the_caller_came_by_https_and_only_there() {
    forwarded(HttpMethod.GET, "/login", new HttpHeaders())
        .expectHeader()
        .valueEquals("Strict-Transport-Security", "max-age=31536000");
    front.ask(HttpMethod.GET, "/login").expectHeader().doesNotExist("Strict-Transport-Security");
  }

  @Test
  @DisplayName("GTW-1 our own page may post, although the proxy speaks http to us")
  void our_own_page_may_post_although_the_proxy_speaks_http_to_us() {
    forwarded(HttpMethod.POST, "/login", origin("https://clientele.example")).expectStatus().isOk();
  }

  @Test
  @DisplayName("GTW-1 a page of an allowed origin may ask and read the answer's headers")
  void a_page_of_an_allowed_origin_may_ask() {
    var preflight = origin("https://app.example");
    preflight.set("Access-Control-Request-Method", "POST");
    preflight.set(
        "Access-Control-Request-Headers",
        "authorization, idempotency-key, content-type, last-event-id");
    forwarded(HttpMethod.OPTIONS, "/api/practices/p1/clients", preflight)
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("Access-Control-Allow-Origin", "https://app.example");

    forwarded(HttpMethod.GET, "/userinfo", origin("https://app.example"))
        .expectHeader()
        .valueEquals("Access-Control-Allow-Origin", "https://app.example")
        .expectHeader()
        .value(
            "Access-Control-Expose-Headers",
            exposed ->
                assertThat(exposed.split(", "))
                    .contains("ETag", "Location", "Retry-After", "Content-Disposition"));
  }

  @Test
  @DisplayName("GTW-1 a page of any other origin is refused")
  void a_page_of_any_other_origin_is_refused() {
    for (var origin : new String[] {"https://evil.example", "http://app.example", "null"}) {
      var refused = forwarded(HttpMethod.GET, "/userinfo", origin(origin));
      assertThat(front.refusal(refused, 403, "ORIGIN_REFUSED").getAccessControlAllowOrigin())
          .isNull();
    }
  }

  private ResponseSpec forwarded(HttpMethod method, String path, HttpHeaders more) {
    return front.ask(
        method,
        path,
        headers -> {
          headers.set("X-Forwarded-For", "198.51.100.1, 203.0.113.9");
          headers.set("X-Forwarded-Host", "clientele.example");
          headers.set("X-Forwarded-Proto", "https");
          headers.putAll(more);
        });
  }

  private static HttpHeaders origin(String origin) {
    var headers = new HttpHeaders();
    headers.setOrigin(origin);
    return headers;
  }
}
