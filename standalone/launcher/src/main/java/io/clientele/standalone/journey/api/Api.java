package io.clientele.standalone.journey.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.clientele.standalone.journey.check.CheckFailed;
import io.clientele.standalone.journey.check.Checks;
import io.clientele.standalone.signin.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The public API, called through the gateway. */
public final class Api implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int OK = 200;
  private static final String KEY = "Idempotency-Key";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(cookies)
          .connectTimeout(PATIENCE)
          .build();
  private final URI gateway;
  private final Supplier<String> token;

  /**
   * The API, for somebody.
   *
   * @param gateway its address
   * @param token asked before each request; empty for nobody
   */
  public Api(URI gateway, Supplier<String> token) {
    this.gateway = gateway;
    this.token = token;
  }

  /** Reads, repeating for up to 30 s while the answer is to try again. */
  public Answer get(String path) {
    return patiently("an answer to GET " + path, () -> call(request(path).GET()));
  }

  /** Writes under a key of its own, as {@link #post(String, Map, String)}. */
  public Answer post(String path, Map<String, ?> body) {
    return post(path, body, newKey());
  }

  /** Sends a CSV file under a key of its own, repeating for up to 30 s likewise. */
  public Answer upload(String path, String file) {
    String key = newKey();
    return patiently(
        "an answer to POST " + path,
        () ->
            call(
                request(path)
                    .header(KEY, key)
                    .header("Content-Type", "text/csv")
                    .POST(BodyPublishers.ofString(file))));
  }

  /** Does what needs no words, under a key of its own, repeating for up to 30 s likewise. */
  public Answer post(String path) {
    String key = newKey();
    return patiently(
        "an answer to POST " + path,
        () -> call(request(path).header(KEY, key).POST(BodyPublishers.noBody())));
  }

  /** Asks something that leaves nothing behind, repeating for up to 30 s likewise. */
  public Answer ask(String path, Map<String, ?> body) {
    return patiently("an answer to POST " + path, () -> call(saying(request(path), "POST", body)));
  }

  /** Has something be so, repeating for up to 30 s while the answer is to try again. */
  public Answer put(String path) {
    return patiently(
        "an answer to PUT " + path, () -> call(request(path).PUT(BodyPublishers.noBody())));
  }

  /** Has something be as it is said, repeating likewise. */
  public Answer put(String path, Map<String, ?> body) {
    return patiently("an answer to PUT " + path, () -> call(saying(request(path), "PUT", body)));
  }

  /** Has something be so no longer, repeating for up to 30 s likewise. */
  public Answer delete(String path) {
    return patiently("an answer to DELETE " + path, () -> call(request(path).DELETE()));
  }

  /**
   * The text of a file.
   *
   * @throws CheckFailed if there is none
   */
  public String file(String path) {
    HttpResponse<String> answer =
        send(request(path).setHeader("Accept", "*/*"), BodyHandlers.ofString());
    if (answer.statusCode() != OK) {
      throw new CheckFailed(path + ": answered " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  /**
   * The lines of a stream that ends when it is closed, or its other end goes.
   *
   * @param after the id of the last event heard; empty for none
   * @throws CheckFailed if there is none
   */
  public Stream<String> stream(String path, String after) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(gateway.resolve(path))
            .header("Accept", "text/event-stream")
            .header("Authorization", "Bearer " + token.get());
    if (!after.isEmpty()) {
      request.header("Last-Event-ID", after);
    }
    HttpResponse<Stream<String>> answer = send(request, BodyHandlers.ofLines());
    if (answer.statusCode() != OK) {
      throw new CheckFailed(path + ": answered " + answer.statusCode());
    }
    return answer.body();
  }

  /**
   * Edits under a key of its own, repeating for up to 30 s likewise.
   *
   * @param version what was read, as {@link Answer#version} has it
   */
  public Answer edit(String path, JsonNode body, String version) {
    String key = newKey();
    return patiently(
        "an answer to PUT " + path,
        () ->
            call(saying(request(path).header(KEY, key).header("If-Match", version), "PUT", body)));
  }

  /** Writes, repeating with the same key for up to 30 s while the answer is to try again. */
  public Answer post(String path, Map<String, ?> body, String key) {
    return patiently("an answer to POST " + path, () -> postOnce(path, body, key));
  }

  /**
   * Writes once.
   *
   * @throws UncheckedIOException if the connection broke or no answer came: the effect is unknown
   */
  public Answer postOnce(String path, Map<String, ?> body, String key) {
    return call(saying(request(path).header(KEY, key), "POST", body));
  }

  /** A window of the browser in which this somebody works: it has the cookies of these answers. */
  public Browser browser() {
    return new Browser(cookies);
  }

  /** A value as part of a query. */
  public static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8);
  }

  private static HttpRequest.Builder saying(
      HttpRequest.Builder request, String method, Object body) {
    return request
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(written(body)));
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }

  private static Answer patiently(String what, Callable<Answer> call) {
    return Checks.eventually(what, PATIENCE, call, answer -> !answer.undecided());
  }

  private HttpRequest.Builder request(String path) {
    var request =
        HttpRequest.newBuilder(gateway.resolve(path))
            .timeout(PATIENCE)
            .header("Accept", "application/json");
    String bearer = token.get();
    return bearer.isEmpty() ? request : request.header("Authorization", "Bearer " + bearer);
  }

  private Answer call(HttpRequest.Builder request) {
    HttpResponse<String> answer = send(request, BodyHandlers.ofString());
    String version = answer.headers().firstValue("ETag").orElse("");
    return new Answer(answer.statusCode(), read(answer.body()), version);
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler) {
    try {
      return http.send(request.build(), handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for an answer", e);
    }
  }

  /** The JSON of an answer; missing if it is blank. */
  public static JsonNode read(String body) {
    try {
      return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String written(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON: " + body, e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
