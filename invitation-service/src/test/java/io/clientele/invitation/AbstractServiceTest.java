package io.clientele.invitation;

import io.clientele.testkit.ServiceTest;
import io.clientele.testkit.Tokens;
import io.clientele.testkit.Topics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A test of the service from outside; all of them share one running service. */
@ServiceTest
abstract class AbstractServiceTest {

  @Autowired Tokens tokens;
  @Autowired Topics topics;
  @LocalServerPort int port;

  @DynamicPropertySource
  static void providers(DynamicPropertyRegistry registry) {
    Providers.register(registry);
  }

  /** A new practice in the UK that was heard of. */
  Desk desk() {
    return new Desk(new Api(port), tokens, new Others(topics)).opened();
  }
}
