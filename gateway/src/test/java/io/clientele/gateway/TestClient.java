package io.clientele.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A front end with a token. */
public final class TestClient {

  /** Has the shape of a token and nothing more. */
  public static final String TOKEN = "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJtZSJ9.c2ln";

  private final String address;
  private final WebTestClient web;

  /**
   * Speaks to the gateway on this machine.
   *
   * @param port the gateway's
   */
  public TestClient(int port) {
    address = "http://localhost:" + port;
    web = WebTestClient.bindToServer().responseTimeout(Duration.ofSeconds(20)).build();
  }

  /**
   * The address of a path.
   *
   * @param path already encoded
   * @return the whole URI
   */
  public URI at(String path) {
    return URI.create(address + path);
  }

  /**
   * Asks with a token.
   *
   * @param method the HTTP method
   * @param path already encoded
   * @return the answer
   */
  public ResponseSpec ask(HttpMethod method, String path) {
    return ask(method, path, headers -> headers.set(HttpHeaders.AUTHORIZATION, TOKEN));
  }

  /**
   * Asks with these headers only.
   *
   * @param method the HTTP method
   * @param path already encoded
   * @param headers sets them
   * @return the answer
   */
  public ResponseSpec ask(HttpMethod method, String path, Consumer<HttpHeaders> headers) {
    return web.method(method).uri(at(path)).headers(headers).exchange();
  }

  /**
   * Posts a body with a token.
   *
   * @param path already encoded
   * @param body what is sent, as JSON
   * @return the answer
   */
  public ResponseSpec post(String path, String body) {
    return web.post()
        .uri(at(path))
        .header(HttpHeaders.AUTHORIZATION, TOKEN)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  /**
   * Checks that an answer is a complete problem of the gateway's own.
   *
   * @param answer what came
   * @param status the expected HTTP status
   * @param code the expected reason code
   * @return the answer's headers, to check more
   */
  public HttpHeaders refusal(ResponseSpec answer, int status, String code) {
    var result =
        answer
            .expectStatus()
            .isEqualTo(status)
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
            .returnResult();
    var headers = result.getResponseHeaders();
    assertThat(Objects.requireNonNull(result.getResponseBody()))
        .containsEntry(
            "type", "urn:problem:gateway:" + code.toLowerCase(Locale.ROOT).replace('_', '-'))
        .containsEntry("status", status)
        .containsEntry("code", code)
        .containsEntry("rule", "GTW-1")
        .containsEntry("traceId", headers.getFirst("X-Correlation-Id"))
        .containsOnlyKeys(
            "type", "title", "status", "detail", "instance", "code", "rule", "traceId");
    return headers;
  }
}
