package io.clientele.testkit;

import io.clientele.platform.consume.Rows;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaOperations;

/** What a {@link ServiceTest} can have injected. */
@TestConfiguration
class TestBeans {

  @Bean
  Tokens tokens(Rows signingKeyRows, Clock clock, @Value("${clientele.public-url}") String issuer) {
    return new Tokens(signingKeyRows, clock, issuer);
  }

  @Bean
  Topics testTopics(
      ConsumerFactory<byte[], byte[]> readers, KafkaOperations<String, byte[]> sender) {
    return new Topics(readers, sender);
  }
}
