package io.clientele.invitation.delivery.mail;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The mailbox mail servers report to.
 *
 * @param address of it, whose server gives it {@code name+anything@...} too; empty if there is none
 * @param protocol {@code imaps}; or {@code imap}, with STARTTLS where it is offered
 * @param host of its server; empty if nobody reads it here
 * @param folder the reports lie in, and nothing else: what was read there is deleted
 */
@Validated
@ConfigurationProperties("invitation.bounces")
record BounceSettings(
    String address,
    @NotBlank String protocol,
    String host,
    int port,
    String username,
    String password,
    @NotBlank String folder) {

  boolean areComplete() {
    return !address.isBlank() && !host.isBlank();
  }

  @Override
  public String toString() {
    return "BounceSettings"; // the password is in no log
  }
}
