package io.clientele.gateway.upstream;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Two copies of client-service, as the gateway is told of them. */
public final class Replicas
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  static final Replica ONE = new Replica();
  static final Replica TWO = new Replica();

  static void putRight() {
    ONE.putRight();
    TWO.putRight();
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of("CLIENT_SERVICE_URL=" + ONE.address() + "," + TWO.address())
        .applyTo(context);
  }
}
