package io.clientele.invitation;

import io.clientele.invitation.delivery.Backlog;
import io.clientele.invitation.delivery.Queue;
import io.clientele.invitation.invitation.Channel;
import io.clientele.platform.Chore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shows what waits to be sent. */
@Configuration(proxyBeanMethods = false)
class BacklogConfiguration {

  private static final Duration EVERY = Duration.ofSeconds(10);

  @Bean
  Chore backlogs(Queue queue, Clock clock, MeterRegistry metrics) {
    var all =
        Arrays.stream(Channel.values())
            .map(channel -> shown(channel, new Backlog(channel, queue, clock), metrics))
            .toList();
    return new Chore("backlog of messages", EVERY, () -> all.forEach(Backlog::look));
  }

  private static Backlog shown(Channel channel, Backlog backlog, MeterRegistry metrics) {
    var name = channel.name().toLowerCase(Locale.ROOT);
    Gauge.builder("clientele.messages.waiting", backlog, Backlog::messages)
        .description("messages of invitations that no provider has taken yet")
        .tag("channel", name)
        .strongReference(true)
        .register(metrics);
    Gauge.builder("clientele.messages.oldest", backlog, Backlog::seconds)
        .description("how long the first of them has been waiting")
        .tag("channel", name)
        .baseUnit("seconds")
        .strongReference(true)
        .register(metrics);
    return backlog;
  }
}
