package io.clientele.client;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** client-service: the client list, and adding clients. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ClientApplication {

  /** Starts the service; settings come from the environment. */
  public static void main(String[] arguments) {
    SpringApplication.run(ClientApplication.class, arguments);
  }
}
