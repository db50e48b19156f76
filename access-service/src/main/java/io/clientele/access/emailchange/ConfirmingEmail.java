package io.clientele.access.emailchange;

import io.clientele.access.login.Login;
import io.clientele.access.login.LoginRefusal;
import io.clientele.access.login.Logins;
import io.clientele.access.login.NewCredentials;
import io.clientele.access.mailedlink.LinkPurpose;
import io.clientele.access.mailedlink.MailedLink;
import io.clientele.access.mailedlink.MailedLinks;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.contact.EmailAddress;
import io.clientele.platform.secret.LinkToken;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/** Gives a login the email whose mail was read. */
public final class ConfirmingEmail {

  private final MailedLinks links;
  private final Logins logins;
  private final Consumer<String> changed;
  private final Clock clock;

  /** What came of it. */
  public enum Answer {
    /** The login has the email. */
    DONE,
    /** The link leads nowhere: made up, expired, used, or overtaken by another change. */
    NOWHERE,
    /** Another login has got the email since. */
    TAKEN
  }

  /**
   * What a link would do.
   *
   * @param from the email the login has
   * @param to the one it would have
   */
  public record Change(Login login, String from, String to, MailedLink link) {}

  /**
   * Confirming for these.
   *
   * @param changed hears the id of each login that has a mail due; must return at once
   */
  public ConfirmingEmail(MailedLinks links, Logins logins, Consumer<String> changed, Clock clock) {
    this.links = links;
    this.logins = logins;
    this.changed = changed;
    this.clock = clock;
  }

  /** What a link would do, if it leads anywhere. Looking uses nothing up. */
  public Optional<Change> find(LinkToken secret) {
    var now = clock.instant();
    return links
        .find(LinkPurpose.EMAIL_CHANGE, secret, now)
        .flatMap(
            link ->
                logins
                    .byId(link.login())
                    .filter(login -> link.alive(login, now))
                    .flatMap(login -> change(login, link)));
  }

  private static Optional<Change> change(Login login, MailedLink link) {
    return Optional.ofNullable(link.email()).map(to -> new Change(login, login.email(), to, link));
  }

  /**
   * Changes the email, by one write of the login; the store keeps two logins from having the same.
   *
   * @param cause the request, whoever it was taken to be from
   */
  public Answer confirm(LinkToken secret, Cause cause) {
    var found = find(secret).orElse(null);
    var email = found == null ? null : EmailAddress.read(found.to()).orElse(null);
    if (found == null || email == null) {
      return Answer.NOWHERE;
    }
    var login = found.login().id();
    var mark = found.link().mark();
    var now = clock.instant();
    var why =
        logins.change(
            login, cause.by(login), known -> NewCredentials.emailChanged(known, mark, email, now));
    if (why.isEmpty()) {
      changed.accept(login);
      return Answer.DONE;
    }
    return why.stream().anyMatch(one -> one.reason() == LoginRefusal.EMAIL_TAKEN)
        ? Answer.TAKEN
        : Answer.NOWHERE;
  }
}
