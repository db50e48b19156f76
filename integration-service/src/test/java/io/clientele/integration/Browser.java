package io.clientele.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** A browser that keeps what a sign-in needs for its way back. */
final class Browser {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String PATH = "/api/oauth/callback/";

  /** By name, what it would send. */
  final Map<String, String> cookies = new ConcurrentHashMap<>();

  /** All it was answered; but for the cookies, which are for it alone. */
  final Queue<String> answered = new ConcurrentLinkedQueue<>();

  Answer send(HttpRequest request) {
    try {
      var answer = new Answer(HTTP.send(withCookies(request), BodyHandlers.ofString()));
      answered.add(answer.header("Location") + " " + answer.text());
      answer.response().headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest withCookies(HttpRequest request) {
    return cookies.isEmpty() || !request.uri().getPath().startsWith(PATH)
        ? request
        : HttpRequest.newBuilder(request, (name, value) -> true)
            .header(
                "Cookie",
                cookies.entrySet().stream()
                    .map(one -> one.getKey() + "=" + one.getValue())
                    .collect(Collectors.joining("; ")))
            .build();
  }

  private void keep(String line) {
    var pair = line.split(";", 2)[0].split("=", 2);
    if (line.contains("Max-Age=0")) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }
}
