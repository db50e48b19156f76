package io.clientele.invitation.delivery.mail;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The mailbox mail servers report to.
 *
 * @param address of it, whose server gives it {@code name+anything@...} too; empty if there is none
 * @param protocol {@code imaps}; or {@code imap}, with STARTTLS
 * @param starttls whether nothing is said to a server that does not offer STARTTLS
 * @param host of its server; empty if nobody reads it here
 * @param folder the reports lie in, and nothing else: what was read there is deleted
 */
@Validated
@ConfigurationProperties("invitation.bounces")
record BounceSettings(
    @NotNull
        @Pattern(
            regexp = "([^@\\s]{1,10}@[^@\\s]+)?",
            message = "BOUNCE_ADDRESS must be an address with 1 to 10 characters before the @")
        String address,
    @NotNull @Pattern(regexp = "imaps?", message = "BOUNCE_PROTOCOL must be imaps or imap")
        String protocol,
    boolean starttls,
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
