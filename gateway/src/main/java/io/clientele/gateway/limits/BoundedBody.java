package io.clientele.gateway.limits;

import io.clientele.gateway.problem.Refusal;
import io.clientele.gateway.problem.Refused;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;

/**
 * A body that is counted while it passes, so that one of unknown length is stopped at the limit
 * without ever being held. Whatever goes wrong on the caller's side comes out as {@link Refused}:
 * nothing a caller does to its own connection may count against the service.
 */
final class BoundedBody extends ServerHttpRequestDecorator {

  private final DataSize limit;
  private final Duration stall;

  BoundedBody(ServerHttpRequest request, DataSize limit, Duration stall) {
    super(request);
    this.limit = limit;
    this.stall = stall;
  }

  static Refused tooLarge(DataSize limit) {
    return new Refused(
        Refusal.BODY_TOO_LARGE, "This path takes up to %d bytes.".formatted(limit.toBytes()));
  }

  @Override
  public Flux<DataBuffer> getBody() {
    return Flux.defer(() -> super.getBody().timeout(stall).handle(new Counter()::pass))
        .onErrorMap(BoundedBody::callersFault);
  }

  private static Throwable callersFault(Throwable error) {
    return switch (error) {
      case Refused refused -> refused;
      case TimeoutException stalled ->
          new Refused(Refusal.REQUEST_STALLED, "Send the rest of the body without long pauses.");
      default -> new Refused(Refusal.MALFORMED_REQUEST, "The body broke off.");
    };
  }

  /** Counts one reading of the body. */
  private final class Counter {

    private long read;

    void pass(DataBuffer piece, SynchronousSink<DataBuffer> sink) {
      read += piece.readableByteCount();
      if (read > limit.toBytes()) {
        DataBufferUtils.release(piece);
        sink.error(tooLarge(limit));
      } else {
        sink.next(piece);
      }
    }
  }
}
