package io.clientele.access;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Points the service under test at {@link Mailbox}. */
@TestConfiguration
class MailServer {

  @Bean
  DynamicPropertyRegistrar mailPort() {
    return registry -> {
      registry.add("spring.mail.port", Mailbox::smtpPort);
      // All tests ask from one address.
      registry.add("access.mailed-links.per-address", () -> 100_000);
    };
  }
}
