package io.clientele.access;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** access-service: practices, logins, and the OpenID provider. */
@SpringBootApplication
@ConfigurationPropertiesScan
class AccessApplication {

  private AccessApplication() {}

  /** Starts the service; everything it needs to know is in the environment. */
  public static void main(String[] args) {
    SpringApplication.run(AccessApplication.class, args);
  }
}
