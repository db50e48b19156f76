package io.clientele.gateway.session.http;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.server.HttpServerRequest;

/**
 * Brings what was found on a thread of the store's driver back to the thread of the connection that
 * asked. An answer completed on any other can be overtaken by the next request on the connection,
 * which then waits for ever (seen with reactor-netty 1.3.6).
 */
final class OwnThread {

  private OwnThread() {}

  /** The same answer, or error, on the connection's own thread. */
  static <T> Mono<T> of(ServerWebExchange exchange, Mono<T> found) {
    HttpServerRequest request = ServerHttpRequestDecorator.getNativeRequest(exchange.getRequest());
    var own = new AtomicReference<Executor>();
    request.withConnection(connection -> own.set(connection.channel().eventLoop()));
    return found.publishOn(Schedulers.fromExecutor(Objects.requireNonNull(own.get())));
  }
}
