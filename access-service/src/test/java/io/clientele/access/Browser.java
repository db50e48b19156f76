package io.clientele.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A person at a browser without JavaScript: keeps cookies, fills in forms, follows nothing itself.
 */
final class Browser {

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

  private final CookieManager cookies;
  private final HttpClient http;
  private final URI base;
  private final String address;

  /** At an address of its own, as the gateway tells it: guesses from others do not slow it. */
  Browser(int port) {
    this(port, new CookieManager(), someAddress());
  }

  private Browser(int port, CookieManager cookies, String address) {
    this.address = address;
    this.base = URI.create("http://localhost:" + port);
    this.cookies = cookies;
    this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
  }

  /** The same browser at another instance: cookies do not tell ports apart (RFC 6265 8.5). */
  Browser at(int port) {
    return new Browser(port, cookies, address);
  }

  /** An address nobody else has. */
  static String someAddress() {
    return "2001:db8:" + piece() + ":" + piece() + "::1";
  }

  private static String piece() {
    return UUID.randomUUID().toString().substring(0, 4);
  }

  /** The same browser at another address. */
  Browser from(String ip) {
    return new Browser(base.getPort(), cookies, ip);
  }

  HttpResponse<String> open(String path) {
    return send(request(path).GET());
  }

  HttpResponse<String> head(String path) {
    return send(request(path).HEAD());
  }

  /** Sends the form of a page, with what is hidden in it and what was typed. */
  HttpResponse<String> submit(HttpResponse<String> page, String path, Map<String, String> typed) {
    var fields = new TreeMap<>(typed);
    var hidden = HIDDEN.matcher(page.body());
    while (hidden.find()) {
      fields.put(hidden.group(1), hidden.group(2));
    }
    return post(path, fields);
  }

  HttpResponse<String> post(String path, Map<String, String> fields) {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(fields))));
  }

  /** Keeps a cookie somebody else has set, as another page of the same address does. */
  void receive(String name, String value, String path) {
    var cookie = new HttpCookie(name, value);
    cookie.setPath(path);
    cookie.setDomain("localhost.local"); // what CookieManager calls localhost
    cookie.setVersion(0);
    cookies.getCookieStore().add(base, cookie);
  }

  String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(cookie -> cookie.getValue())
        .findFirst()
        .orElse("");
  }

  /** All cookies it was given, by name. */
  Map<String, String> cookies() {
    var all = new TreeMap<String, String>();
    cookies.getCookieStore().getCookies().forEach(one -> all.put(one.getName(), one.getValue()));
    return all;
  }

  static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .header("Accept", "text/html")
        .header("X-Forwarded-For", address);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
