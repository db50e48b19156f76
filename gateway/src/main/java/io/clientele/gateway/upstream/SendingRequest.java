package io.clientele.gateway.upstream;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** A request that can tell when all of it has been sent on. */
final class SendingRequest extends ServerHttpRequestDecorator {

  private final Sinks.Empty<Void> sent = Sinks.empty();

  SendingRequest(ServerHttpRequest request) {
    super(request);
  }

  @Override
  public Flux<DataBuffer> getBody() {
    return super.getBody().doOnComplete(sent::tryEmitEmpty);
  }

  /** Completes with the last byte of the body. */
  Mono<Void> sent() {
    return sent.asMono();
  }
}
