package io.clientele.bench.signin;

import io.clientele.standalone.signin.Form;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The pages of access-service, each time for somebody who was never there before: without cookies,
 * and at an address of their own, so that nobody waits for what others have guessed.
 */
record Door(URI service, AtomicInteger visitors) {

  /** How long an attempt took, and where it led. */
  record Tried(long nanos, String led) {}

  static Door of(URI service) {
    return new Door(service, new AtomicInteger());
  }

  /** Opens the form, which is not timed, and sends it, which is. */
  Tried signIn(String email, String password) {
    var fields = Map.of("email", email, "password", password);
    var visitor = visitors.incrementAndGet();
    var address = "2001:db8:%x:%x::1".formatted(visitor >> 16, visitor & 0xffff);
    try (var http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
      var form = send(http, request("login", address).GET());
      var filled = new LinkedHashMap<>(Form.hidden(form.body()));
      filled.putAll(fields);
      var typed = form(request("login", address), filled);
      var began = System.nanoTime();
      var answer = send(http, typed);
      var took = System.nanoTime() - began;
      return new Tried(took, answer.headers().firstValue("Location").orElse(""));
    }
  }

  /** Follows a mailed link and confirms with the password. */
  void confirm(String path, String password) {
    try (var http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
      var page = send(http, request(path, "2001:db8::1").GET());
      var filled = new LinkedHashMap<>(Form.hidden(page.body()));
      filled.put("password", password);
      var done = send(http, form(request(path, "2001:db8::1"), filled));
      if (done.statusCode() != 200) {
        throw new IllegalStateException("The registration was not confirmed: " + done.statusCode());
      }
    }
  }

  /** Asks for a practice; its mail is on the way. */
  void register(String json) {
    try (var http = HttpClient.newHttpClient()) {
      var asked =
          request("api/practices", "2001:db8::1")
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(json));
      var answer = send(http, asked);
      if (answer.statusCode() != 202) {
        throw new IllegalStateException("Nobody could register: " + answer.body());
      }
    }
  }

  private HttpRequest.Builder request(String path, String address) {
    return HttpRequest.newBuilder(service.resolve(path))
        .header("Accept", "text/html, application/json")
        .header("X-Forwarded-For", address);
  }

  private static HttpRequest.Builder form(HttpRequest.Builder request, Map<String, String> fields) {
    return request
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(Form.encoded(fields)));
  }

  private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException("access-service does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while measuring", e);
    }
  }
}
