package io.clientele.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.gateway.problem.Refusal;
import io.clientele.gateway.problem.Refused;
import io.clientele.gateway.upstream.UpstreamFault.AnswerOverdue;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.DecoderException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.netty.channel.AbortedException;

class UpstreamFaultTest {

  @Test
  @DisplayName("GTW-1 connection, pool and protocol errors count against the service")
  void connection_pool_and_protocol_errors_count_against_the_service() {
    var faults =
        List.of(
            new IOException(),
            new TimeoutException(),
            new DecoderException(),
            AbortedException.beforeSend());

    assertThat(faults).allMatch(UpstreamFault::isOne);
    assertThat(faults).extracting(UpstreamFaultTest::told).containsOnly(Refusal.UPSTREAM_DOWN);
    assertThat(UpstreamFault.isOne(new AnswerOverdue())).isTrue();
    assertThat(told(new AnswerOverdue())).isEqualTo(Refusal.UPSTREAM_TIMEOUT);
  }

  @Test
  @DisplayName(
      "GTW-1 what the caller did wrong does not count against the service and stays what it is")
  void what_the_caller_did_wrong_does_not_count_against_the_service() {
    var callers = new Refused(Refusal.BODY_TOO_LARGE, "too large");

    assertThat(UpstreamFault.isOne(callers)).isFalse();
    assertThat(told(callers)).isEqualTo(Refusal.BODY_TOO_LARGE);
  }

  @Test
  @DisplayName("GTW-1 only what was certainly not sent may go to another instance")
  void only_what_was_certainly_not_sent_may_go_to_another_instance() {
    var circuit = CircuitBreaker.ofDefaults("open");
    circuit.transitionToOpenState();

    assertThat(
            List.of(
                new ConnectException(),
                new ConnectTimeoutException(),
                new NoRouteToHostException(),
                new UnknownHostException(),
                CallNotPermittedException.createCallNotPermittedException(circuit)))
        .allMatch(UpstreamFault::nothingWasSent);
    assertThat(
            List.of(
                new IOException("reset"),
                new SocketException("reset"),
                new TimeoutException(),
                new DecoderException(),
                AbortedException.beforeSend(),
                new AnswerOverdue(),
                new Refused(Refusal.MALFORMED_REQUEST, "broke off")))
        .noneMatch(UpstreamFault::nothingWasSent);
  }

  @Test
  @DisplayName("GTW-2 a fault of the gateway itself is not blamed on the service")
  void a_fault_of_the_gateway_itself_is_not_blamed_on_the_service() {
    var ours = new IllegalStateException("ours");

    assertThat(UpstreamFault.isOne(ours)).isFalse();
    assertThat(UpstreamFault.refusal(ours, Service.CLIENT, Duration.ofSeconds(1))).isSameAs(ours);
  }

  private static Refusal told(Throwable error) {
    return ((Refused) UpstreamFault.refusal(error, Service.CLIENT, Duration.ofSeconds(1))).why();
  }
}
