package io.clientele.gateway.upstream;

import java.time.Duration;
import org.reactivestreams.Publisher;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Breaks an answer that stops coming in the middle, on whichever side, so that it does not hold two
 * connections for ever. The status is out by then: the caller sees a broken connection.
 */
@Component
class StalledAnswers implements GlobalFilter, Ordered {

  private final Duration stall;

  StalledAnswers(UpstreamSettings settings) {
    stall = settings.stall();
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    var response = new Impatient(exchange.getResponse());
    return chain.filter(exchange.mutate().response(response).build());
  }

  @Override
  public int getOrder() {
    return NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER - 1;
  }

  /**
   * Event streams are written by {@code writeAndFlushWith} and keep their silence; all else is
   * here.
   */
  private final class Impatient extends ServerHttpResponseDecorator {

    Impatient(ServerHttpResponse response) {
      super(response);
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
      return super.writeWith(Flux.from(body).timeout(stall));
    }
  }
}
