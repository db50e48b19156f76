package io.clientele.client.roster.http;

import io.clientele.client.roster.SeenRows;
import io.clientele.client.roster.stream.Streams;
import io.clientele.client.roster.stream.TeamNews;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The streams of this instance, and what can be watched of them. */
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

  @Bean
  TeamNews teamNews(Clock clock) {
    return new TeamNews(clock);
  }

  @Bean
  Streams clientListStreams(
      SeenRows rows, StreamSettings settings, Clock clock, MeterRegistry metrics) {
    var streams = new Streams(rows, settings.limits(), clock);
    Gauge.builder("clientele.streams.open", streams, Streams::size)
        .description("open streams of the client list")
        .register(metrics);
    FunctionCounter.builder("clientele.streams.cut", streams, Streams::cut)
        .description("readers that were cut because they read too slowly")
        .register(metrics);
    FunctionCounter.builder("clientele.streams.resets", streams, Streams::resets)
        .description("times a reader was told to load the list again")
        .register(metrics);
    return streams;
  }
}
