package io.clientele.standalone.infrastructure;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Shows caught mails to people as HTML and to programs as JSON. */
final class MailPage implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TO = "to=";

  private final HttpServer server;
  private final Supplier<List<CaughtMail>> mails;

  private MailPage(HttpServer server, Supplier<List<CaughtMail>> mails) {
    this.server = server;
    this.mails = mails;
    server.createContext("/", exchange -> answer(exchange, "text/html", html()));
    server.createContext(
        "/messages", exchange -> answer(exchange, "application/json", json(exchange)));
    server.start();
  }

  /**
   * @param port on the loopback address; 0 takes a free one
   * @param mails newest first
   * @throws UncheckedIOException if the port is taken
   */
  static MailPage start(int port, Supplier<List<CaughtMail>> mails) {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    try {
      return new MailPage(HttpServer.create(address, 0), mails);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  private String html() {
    return mails.get().stream()
        .map(MailPage::article)
        .collect(
            Collectors.joining(
                "",
                "<!doctype html><meta charset=utf-8><title>Caught mails</title><h1>Caught mails</h1>",
                ""));
  }

  private static String article(CaughtMail mail) {
    return "<article><h2>%s</h2><p>to %s, %s</p><pre>%s</pre></article>"
        .formatted(
            escaped(mail.subject()),
            escaped(String.join(", ", mail.to())),
            mail.at(),
            escaped(mail.text()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private String json(HttpExchange exchange) throws JsonProcessingException {
    String query = exchange.getRequestURI().getRawQuery();
    return JSON.writeValueAsString(
        mails.get().stream()
            .filter(mail -> query == null || !query.startsWith(TO) || mail.isTo(wanted(query)))
            .map(MailPage::fields)
            .toList());
  }

  private static String wanted(String query) {
    // A plus sign is part of many test addresses and never means a space in one.
    return URLDecoder.decode(query.substring(TO.length()).replace("+", "%2B"), UTF_8);
  }

  private static Map<String, Object> fields(CaughtMail mail) {
    return Map.of(
        "to", mail.to(),
        "subject", mail.subject(),
        "at", mail.at().toString(),
        "text", mail.text());
  }

  private static void answer(HttpExchange exchange, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
