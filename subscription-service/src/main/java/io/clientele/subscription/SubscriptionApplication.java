package io.clientele.subscription;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts subscription-service. */
@SpringBootApplication
class SubscriptionApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(SubscriptionApplication.class, arguments);
  }
}
