package io.clientele.integration;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts integration-service. */
@SpringBootApplication
class IntegrationApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(IntegrationApplication.class, arguments);
  }
}
