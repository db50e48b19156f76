package io.clientele.access.login;

import io.clientele.platform.contact.EmailAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All logins. */
public interface Logins {

  /** The login with this id. */
  Optional<Login> byId(String id);

  /** The login with this email, compared without case (ACC-1). */
  Optional<Login> byEmail(EmailAddress email);

  /**
   * Makes the login, or takes the one that has the email already, and lets it join; see {@link
   * Login#emailProven}. Safe to repeat, and to do twice at once.
   *
   * @param traceparent the trace this belongs to, or null
   * @return the id of the login
   */
  String emailProven(NewLogin fresh, Membership membership, @Nullable String traceparent);
}
