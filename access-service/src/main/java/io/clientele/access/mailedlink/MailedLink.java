package io.clientele.access.mailedlink;

import io.clientele.access.login.Login;
import io.clientele.access.login.NewCredentials;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link that was mailed. It is bound to the sign-ins of the login as they were when it was made:
 * whatever ends those, its own use included, ends it. So it works once, by the one write that does
 * what it is for, and no second document has to agree.
 *
 * @param id that of the mail it is in; the secret is made from it
 * @param mark see {@link NewCredentials#mark}
 * @param email the address that is to be the login's; null if the link is not about one
 * @param expiresAt when it stops working, used or not
 */
public record MailedLink(
    String id,
    LinkPurpose purpose,
    String login,
    String mark,
    @Nullable String email,
    Instant expiresAt) {

  /** Whether it still leads anywhere. */
  public boolean alive(Login present, Instant now) {
    return now.isBefore(expiresAt) && mark.equals(NewCredentials.mark(present));
  }

  @Override
  public String toString() {
    return "MailedLink[" + purpose + " of login " + login + "]"; // an address is in no log
  }
}
