package io.clientele.invitation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts invitation-service. */
@SpringBootApplication
class InvitationApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(InvitationApplication.class, arguments);
  }
}
