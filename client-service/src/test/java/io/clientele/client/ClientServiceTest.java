package io.clientele.client;

import io.clientele.testkit.ServiceTest;
import io.clientele.testkit.Tokens;
import io.clientele.testkit.Topics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A test of the service from outside; all of them share one running service. */
@ServiceTest
abstract class ClientServiceTest {

  @Autowired Tokens tokens;
  @Autowired Topics topics;
  @LocalServerPort int port;

  Elsewhere elsewhere() {
    return new Elsewhere(topics);
  }

  Desk desk() {
    return new Desk(port, tokens, topics);
  }
}
