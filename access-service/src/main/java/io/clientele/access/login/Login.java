package io.clientele.access.login;

import io.clientele.access.login.LoginEvent.ColleagueJoined;
import io.clientele.access.login.LoginEvent.LoginCreated;
import io.clientele.platform.contact.EmailAddress;
import io.clientele.platform.decision.Decision;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One person's credentials, and every practice they belong to.
 *
 * @param emailKey what makes the email unique; see {@link EmailAddress#key}
 * @param passwordHash null while the person has none
 * @param verified whether the email was proven to be this person's
 * @param rights grows with each change of rights; a token that carries less is refused (ACC-8)
 */
public record Login(
    String id,
    String emailKey,
    String email,
    String name,
    @Nullable String passwordHash,
    boolean verified,
    long rights,
    List<Membership> memberships) {

  public Login {
    memberships = List.copyOf(memberships);
  }

  /** What others may know. */
  public record Told(String login, long rights, List<Membership> memberships) {}

  /**
   * Somebody followed the link that was mailed to this email. A login that exists keeps its
   * password and its name: only the email was proven, not that it is the same person's wish to
   * change them.
   *
   * @param known the login of this email, or null if there is none
   */
  public static Decision<Login, LoginEvent> emailProven(
      @Nullable Login known, NewLogin fresh, Membership membership) {
    if (known != null) {
      return known.provenEmail().join(membership);
    }
    var created =
        new Login(
            fresh.id(),
            fresh.email().key(),
            fresh.email().text(),
            fresh.name(),
            fresh.passwordHash(),
            true,
            1,
            List.of(membership));
    return Decision.done(
        created, new LoginCreated(created.id), joined(created.id, created.memberships.getFirst()));
  }

  /** Becomes a colleague; twice is as good as once. */
  public Decision<Login, LoginEvent> join(Membership membership) {
    if (!verified) {
      return Decision.refused(
          LoginRefusal.EMAIL_NOT_VERIFIED.because("The email of this login is not verified yet."));
    }
    if (memberships.stream().anyMatch(one -> one.practice().equals(membership.practice()))) {
      return Decision.unchanged();
    }
    var next =
        new Login(
            id,
            emailKey,
            email,
            name,
            passwordHash,
            true,
            rights + 1,
            Stream.concat(memberships.stream(), Stream.of(membership)).toList());
    return Decision.done(next, joined(id, next.memberships.getLast()));
  }

  /** The account a token is for: the one asked for if it is theirs, else their first, if any. */
  public Optional<Membership> account(@Nullable String asked) {
    return memberships.stream()
        .filter(one -> one.account().equals(asked))
        .findFirst()
        .or(() -> memberships.stream().findFirst());
  }

  /** What others hear of it. */
  public Told told() {
    return new Told(id, rights, memberships);
  }

  private Login provenEmail() {
    return new Login(id, emailKey, email, name, passwordHash, true, rights, memberships);
  }

  private static ColleagueJoined joined(String login, Membership membership) {
    return new ColleagueJoined(
        login, membership.practice(), membership.role(), membership.permissions());
  }
}
