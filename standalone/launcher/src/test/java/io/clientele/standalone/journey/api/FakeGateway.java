package io.clientele.standalone.journey.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A gateway that answers what it was told to, and remembers what it was asked. */
public final class FakeGateway implements AutoCloseable {

  /**
   * A request.
   *
   * @param headers by their names in lower case
   */
  public record Asked(String line, Map<String, String> headers, String body) {}

  private record Reply(int status, String etag, String body) {}

  private final Map<String, Deque<Reply>> replies = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  /** One that answers 404 to everything. */
  public FakeGateway() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  /**
   * Answers so; told several times, so in turn, and the last for ever.
   *
   * @param line method and address: {@code GET /api/me}
   */
  public FakeGateway answers(String line, int status, String body) {
    return answers(line, status, "", body);
  }

  FakeGateway answers(String line, int status, String etag, String body) {
    replies.computeIfAbsent(line, any -> new ArrayDeque<>()).add(new Reply(status, etag, body));
    return this;
  }

  /** Everything asked so far. */
  public List<Asked> asked() {
    return asked;
  }

  /** Its API, for nobody. */
  public Api api() {
    return new Api(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), () -> "");
  }

  private void answer(HttpExchange exchange) throws IOException {
    String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    Map<String, String> headers = new ConcurrentHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    asked.add(
        new Asked(line, headers, new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
    Reply reply = next(line);
    if (!reply.etag().isEmpty()) {
      exchange.getResponseHeaders().set("ETag", reply.etag());
    }
    byte[] body = reply.body().getBytes(UTF_8);
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private Reply next(String line) {
    Deque<Reply> told = replies.getOrDefault(line, new ArrayDeque<>());
    if (told.isEmpty()) {
      return new Reply(404, "", "{}");
    }
    return told.size() > 1 ? told.removeFirst() : told.getFirst();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
