package io.clientele.gateway.upstream;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** One of several copies of client-service, which the test kills, holds up and brings back. */
final class Replica {

  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private final AtomicInteger read = new AtomicInteger();
  private final int port;
  private volatile boolean hanging;
  private DisposableServer server;

  Replica() {
    server = started(0);
    port = server.port();
  }

  String address() {
    return "http://localhost:" + port;
  }

  /** How many requests it has read since it was last put right. */
  int read() {
    return read.get();
  }

  /** From now on it takes requests and answers none. */
  void hang() {
    hanging = true;
  }

  /** Closes its port and every connection, as a killed process does. */
  void die() {
    server.disposeNow();
    connections.forEach(Connection::disposeNow);
  }

  /** Alive, answering, and nothing read yet. */
  void putRight() {
    if (server.isDisposed()) {
      server = started(port);
    }
    hanging = false;
    read.set(0);
  }

  private DisposableServer started(int at) {
    return HttpServer.create()
        .port(at)
        .doOnConnection(connections::add)
        .handle(this::answer)
        .bindNow();
  }

  private Publisher<Void> answer(HttpServerRequest asked, HttpServerResponse answer) {
    return asked
        .receive()
        .aggregate()
        .asString()
        .defaultIfEmpty("")
        .doOnNext(body -> read.incrementAndGet())
        .flatMap(body -> hanging ? Mono.never() : answer.sendString(Mono.just(body)).then());
  }
}
