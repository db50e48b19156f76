package io.clientele.gateway.upstream;

import io.clientele.gateway.problem.Refusal;
import io.clientele.gateway.problem.Refused;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.netty.channel.ChannelException;
import io.netty.handler.codec.CodecException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import reactor.netty.channel.AbortedException;

/** Which errors are the service's, and what the caller is told of them. */
final class UpstreamFault {

  private UpstreamFault() {}

  /** True if the error says something about the service or the way to it. */
  static boolean isOne(Throwable error) {
    return error instanceof IOException
        || error instanceof TimeoutException
        || error instanceof AnswerOverdue
        || error instanceof ChannelException
        // Found closed when it was to be used; a caller's own connection breaks as a refusal.
        || error instanceof AbortedException
        || error instanceof CodecException;
  }

  /** True if there was no connection to the instance, so it can have read nothing. */
  static boolean isUnreachable(Throwable error) {
    // A connection that is not accepted in time is a ConnectException as well.
    return error instanceof ConnectException
        || error instanceof NoRouteToHostException
        || error instanceof UnknownHostException;
  }

  /** True if not a byte of the request was sent: another instance may be asked, even by POST. */
  static boolean nothingWasSent(Throwable error) {
    return isUnreachable(error) || error instanceof CallNotPermittedException;
  }

  /** The refusal for such an error; any other error stays what it is. */
  static Throwable refusal(Throwable error, Service service, Duration retryAfter) {
    if (error instanceof AnswerOverdue) {
      return new Refused(
          Refusal.UPSTREAM_TIMEOUT,
          "The %s service did not answer in time; what it did is unknown.".formatted(service.id()));
    }
    if (error instanceof CallNotPermittedException || isOne(error)) {
      return new Refused(
          Refusal.UPSTREAM_DOWN,
          "The %s service cannot be reached at the moment.".formatted(service.id()),
          retryAfter);
    }
    return error;
  }

  /** Ours alone: a full connection pool and Netty speak in time-outs of their own. */
  static final class AnswerOverdue extends RuntimeException {
    AnswerOverdue() {
      super("the answer is overdue", null, false, false);
    }
  }
}
