package io.clientele.access.password;

import io.clientele.access.login.CredentialPolicy;
import io.clientele.access.login.Login;
import io.clientele.access.login.Logins;
import io.clientele.access.login.NewCredentials;
import io.clientele.access.login.PasswordHashing;
import io.clientele.access.mailedlink.LinkPurpose;
import io.clientele.access.mailedlink.MailedLink;
import io.clientele.access.mailedlink.MailedLinks;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.secret.LinkToken;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Sets the password of whoever follows a mailed link. */
public final class Resetting {

  private final MailedLinks links;
  private final Logins logins;
  private final PasswordHashing passwords;
  private final Consumer<String> changed;
  private final Clock clock;

  /** What came of it. */
  public sealed interface Answer {

    /** The new password is the only one. */
    record Done() implements Answer {}

    /** The link leads nowhere: made up, expired, used, or overtaken by another change. */
    record Nowhere() implements Answer {}

    /** The password will not do, for all these reasons; the link still works. */
    record Refused(List<Refusal> why) implements Answer {}
  }

  /**
   * Resetting the passwords of these.
   *
   * @param changed hears the id of each login that has a mail due; must return at once
   */
  public Resetting(
      MailedLinks links,
      Logins logins,
      PasswordHashing passwords,
      Consumer<String> changed,
      Clock clock) {
    this.links = links;
    this.logins = logins;
    this.passwords = passwords;
    this.changed = changed;
    this.clock = clock;
  }

  private record Found(MailedLink link, Login login) {}

  /** Whose password a link sets, if it leads anywhere. Looking uses nothing up. */
  public Optional<Login> find(LinkToken secret) {
    return found(secret, clock.instant()).map(Found::login);
  }

  private Optional<Found> found(LinkToken secret, Instant now) {
    return links
        .find(LinkPurpose.PASSWORD_RESET, secret, now)
        .flatMap(link -> logins.byId(link.login()).map(login -> new Found(link, login)))
        .filter(found -> found.link().alive(found.login(), now));
  }

  /**
   * Sets the password, by one write of the login, with which this link and every other is dead.
   *
   * @param cause the request, whoever it was taken to be from
   * @throws io.clientele.platform.aggregate.TryAgain while too many passwords are being hashed
   */
  public Answer reset(LinkToken secret, String password, Cause cause) {
    var now = clock.instant();
    var found = found(secret, now).orElse(null);
    if (found == null) {
      return new Answer.Nowhere();
    }
    var login = found.login();
    var faults = CredentialPolicy.passwordFaults("password", login.email(), password, login.name());
    if (!faults.isEmpty()) {
      return new Answer.Refused(faults);
    }
    var hash = passwords.hash(password);
    var mark = found.link().mark();
    var why =
        logins.change(
            login.id(),
            cause.by(login.id()),
            known -> NewCredentials.passwordReset(known, mark, hash, now));
    if (!why.isEmpty()) {
      return new Answer.Nowhere(); // somebody else was faster, with this link or another
    }
    changed.accept(login.id());
    return new Answer.Done();
  }
}
