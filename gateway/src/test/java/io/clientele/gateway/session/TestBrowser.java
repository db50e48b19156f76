package io.clientele.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A browser that shows its cookies, and can be asked to do what a browser would not. */
public final class TestBrowser {

  private static final Pattern CSRF = Pattern.compile("\"csrfToken\":\"([^\"]+)\"");
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** By name, what it would send. */
  public final Map<String, String> cookies = new LinkedHashMap<>();

  /** What the provider was asked when it was led there last. */
  public Form authorization = new Form(Map.of());

  /** Opens a page of the first gateway. */
  public HttpResponse<String> open(String path) {
    return send(1, "GET", path, null);
  }

  /** Asks a gateway; headers are names and values in turn. */
  public HttpResponse<String> send(
      int gateway, String method, String path, @Nullable String body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(Gateways.at(gateway) + path))
            .timeout(Duration.ofSeconds(20))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    try {
      var answer = HTTP.send(request.build(), BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String line) {
    var pair = line.split(";", 2)[0].split("=", 2);
    if (line.contains("Max-Age=0")) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }

  /** Begins to sign in, as far as the provider. */
  public HttpResponse<String> begin(String query) {
    var answer = open("/session/login" + query);
    assertThat(answer.statusCode()).isEqualTo(303);
    authorization = Form.of(URI.create(location(answer)).getRawQuery());
    return answer;
  }

  /** Comes back from the provider signed in. */
  public HttpResponse<String> comeBack() {
    var code = Gateways.PROVIDER.signIn(authorization);
    return open("/session/callback?code=" + code + "&state=" + authorization.get("state"));
  }

  /** Signs in. */
  public TestBrowser signedIn() {
    begin("");
    assertThat(comeBack().statusCode()).isEqualTo(303);
    return this;
  }

  /** The CSRF token its pages know. */
  public String csrfToken() {
    var found = CSRF.matcher(open("/session").body());
    assertThat(found.find()).as("signed in").isTrue();
    return found.group(1);
  }

  /** A change that a page of ours makes. */
  public HttpResponse<String> post(String path, @Nullable String body) {
    return send(
        1, "POST", path, body, "X-CSRF-Token", csrfToken(), "Content-Type", "application/json");
  }

  /** The value of its session cookie. */
  public String session() {
    return String.valueOf(cookies.get("clientele-session"));
  }

  /** Where an answer leads. */
  public static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
