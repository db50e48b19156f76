package io.clientele.standalone.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * As much of a browser as our pages need: keeps cookies, sends forms, goes where it is sent only
 * when told to.
 */
public final class Browser implements AutoCloseable {

  private static final int MOST_REDIRECTS = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final CookieManager cookies;
  private final HttpClient http;

  /** One that has no cookies yet. */
  public Browser() {
    this(new CookieManager());
  }

  /** A window of a browser that has these cookies, and keeps those it is given. */
  public Browser(CookieManager cookies) {
    this.cookies = cookies;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();
  }

  /**
   * Opens a page.
   *
   * @throws UncheckedIOException if nobody answers within 20 s
   */
  public HttpResponse<String> open(URI address) {
    return send(to(address).GET());
  }

  /** Looks at a page without its content, as mail scanners do; nobody follows where it leads. */
  public HttpResponse<String> look(URI address) {
    return send(to(address).method("HEAD", BodyPublishers.noBody()));
  }

  /**
   * Goes where an answer leads, up to a page.
   *
   * @throws IllegalStateException if it leads in circles
   */
  public HttpResponse<String> follow(HttpResponse<String> answer) {
    return follow(answer, address -> false);
  }

  /**
   * Goes where an answer leads, up to a page, or to an answer that leads to an address not to be
   * opened.
   */
  HttpResponse<String> follow(HttpResponse<String> answer, Predicate<String> closed) {
    HttpResponse<String> last = answer;
    for (int hop = 0; hop < MOST_REDIRECTS; hop++) {
      String location = location(last);
      if (location.isEmpty() || closed.test(location)) {
        return last;
      }
      last = open(last.uri().resolve(location));
    }
    throw new IllegalStateException(answer.uri() + " leads in circles");
  }

  /** Where an answer leads; empty if it is a page. */
  static String location(HttpResponse<String> answer) {
    return answer.statusCode() / 100 == 3 ? answer.headers().firstValue("Location").orElse("") : "";
  }

  /**
   * Sends a form.
   *
   * @throws UncheckedIOException if nobody answers within 20 s
   */
  public HttpResponse<String> send(URI address, Map<String, String> fields) {
    return send(
        to(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(Form.encoded(fields))));
  }

  /** The cookies it was given, by name. */
  Map<String, String> cookies() {
    Map<String, String> known = new LinkedHashMap<>();
    cookies
        .getCookieStore()
        .getCookies()
        .forEach(cookie -> known.put("cookie " + cookie.getName(), cookie.getValue()));
    return known;
  }

  /**
   * Sends nothing but a header, as a page's script does.
   *
   * @throws UncheckedIOException if nobody answers within 20 s
   */
  public HttpResponse<String> post(URI address, String header, String value) {
    return send(to(address).header(header, value).POST(BodyPublishers.noBody()));
  }

  private static HttpRequest.Builder to(URI address) {
    return HttpRequest.newBuilder(address)
        .timeout(PATIENCE)
        .header("Accept", "text/html,*/*;q=0.8");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a page", e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
