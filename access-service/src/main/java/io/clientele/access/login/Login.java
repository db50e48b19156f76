package io.clientele.access.login;

import io.clientele.access.login.LoginEvent.LoginCreated;
import io.clientele.access.login.LoginEvent.SignedOutEverywhere;
import io.clientele.access.login.LoginEvent.TokensEnded;
import io.clientele.platform.contact.EmailAddress;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.secret.Sha256;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One person's credentials, and everywhere they belong.
 *
 * @param emailKey what makes the email unique; see {@link EmailAddress#key}
 * @param passwordHash null while the person has none
 * @param verified whether the email was proven to be this person's
 * @param onlyFor while it is not: the invitation whose text message the login was made through, the
 *     only one it may join by (INV-6)
 * @param rights grows with each change of rights; a token that carries less is refused (ACC-8)
 * @param signOuts how often every sign-in was ended at once (ACC-8a)
 * @param secondFactor null if there never was one
 * @param notices mails that are due because of what was done; null if none are
 * @param merge what it has to do with merges; null if nothing (ACC-6)
 * @param operatorSince since when its person runs Clientele itself; null if they do not (ACC-7)
 * @param left by what it once belonged where it no longer does, see {@link Account#reason}: by the
 *     same it does not come back
 */
public record Login(
    String id,
    String emailKey,
    String email,
    String name,
    @Nullable String passwordHash,
    boolean verified,
    @Nullable String onlyFor,
    long rights,
    List<Membership> memberships,
    List<ClientMembership> clients,
    Long signOuts,
    @Nullable SecondFactor secondFactor,
    @Nullable DueNotices notices,
    @Nullable MergeState merge,
    @Nullable Instant operatorSince,
    List<String> left) {

  public Login {
    memberships = List.copyOf(memberships);
    // Logins stored by the first release have no such fields.
    clients = clients == null ? List.of() : List.copyOf(clients);
    signOuts = signOuts == null ? 0L : signOuts;
    left = left == null ? List.of() : List.copyOf(left);
  }

  /** A login nothing has happened to yet. */
  public Login(
      String id,
      String emailKey,
      String email,
      String name,
      @Nullable String passwordHash,
      boolean verified,
      @Nullable String onlyFor,
      long rights,
      List<Membership> memberships,
      List<ClientMembership> clients) {
    this(
        id,
        emailKey,
        email,
        name,
        passwordHash,
        verified,
        onlyFor,
        rights,
        memberships,
        clients,
        0L,
        null,
        null,
        null,
        null,
        List.of());
  }

  /** This login, about to be changed. */
  LoginCopy copy() {
    return new LoginCopy(this);
  }

  /**
   * Somebody followed the link that was mailed to this email, and with it joins. A login whose
   * email was proven before keeps its password and its name: only the email was proven again, not
   * that it is the same person's wish to change them.
   *
   * @param known the login of this email, or null if there is none
   */
  public static Decision<Login, LoginEvent> emailProven(
      @Nullable Login known, NewLogin fresh, Membership membership) {
    if (known != null && known.left.contains(membership.reason())) {
      return Decision.unchanged(); // they were removed since
    }
    if (known != null) {
      return known.verified
          ? new Belonging(known).add(membership)
          : known.join(new Proof.ReadsMail(fresh.name(), fresh.passwordHash()), membership);
    }
    var created = new Belonging(made(fresh, null)).with(membership, 1);
    return Decision.done(
        created, new LoginCreated(created.id), LoginEvent.joined(created.id, membership));
  }

  /**
   * A login that belongs nowhere yet is made, unless it is there.
   *
   * @param onlyFor the invitation of the text message that led here; null if a mail did, which
   *     proves the email
   */
  public static Decision<Login, LoginEvent> create(
      @Nullable Login known, NewLogin fresh, @Nullable String onlyFor) {
    return known != null
        ? Decision.unchanged()
        : Decision.done(made(fresh, onlyFor), new LoginCreated(fresh.id()));
  }

  private static Login made(NewLogin fresh, @Nullable String onlyFor) {
    return new Login(
        fresh.id(),
        fresh.email().key(),
        fresh.email().text(),
        fresh.name(),
        fresh.passwordHash(),
        onlyFor == null,
        onlyFor,
        1,
        List.of(),
        List.of());
  }

  /**
   * Belongs somewhere from now on; twice is as good as once. Whoever is the first to prove the
   * email takes the login over: the password and every sign-in of whoever made it without end here.
   *
   * @param proof must still be true of what lies here, else nothing is done
   */
  public Decision<Login, LoginEvent> join(Proof proof, Account account) {
    return new Belonging(this).join(proof, account);
  }

  /** Whether this login may join by this invitation (INV-6). */
  public boolean admits(@Nullable String invitation) {
    return verified || (onlyFor != null && onlyFor.equals(invitation));
  }

  /** Every sign-in of this person ends, wherever it is, and every token of it (ACC-8a). */
  public Decision<Login, LoginEvent> signOutEverywhere() {
    return Decision.done(copy().signInsEnd().made(), new SignedOutEverywhere(id));
  }

  /** Tokens given out until now are refused; who is still signed in gets new ones (ACC-8a). */
  public Decision<Login, LoginEvent> endTokens() {
    return Decision.done(copy().tokensEnd().made(), new TokensEnded(id));
  }

  /** Everywhere it belongs: practices first, then clients. */
  public Stream<Account> accounts() {
    return Stream.concat(memberships.stream(), clients.stream());
  }

  /** The account a token is for: the one asked for if it is theirs, else their first, if any. */
  public Optional<Account> account(@Nullable String asked) {
    return accounts()
        .filter(one -> one.account().equals(asked))
        .findFirst()
        .or(() -> accounts().findFirst());
  }

  /** What it is at this practice, if anything. */
  public Optional<Membership> at(String practice) {
    return memberships.stream().filter(one -> one.practice().equals(practice)).findFirst();
  }

  /**
   * Changes whenever the password does or every sign-in is ended, and gives nothing of it away: by
   * it a sign-in is recognised that was made before. Empty while there is no password.
   */
  public Optional<String> passwordMark() {
    return Optional.ofNullable(passwordHash)
        .map(hash -> Sha256.of(hash + ":" + signOuts).substring(0, 16));
  }

  /** Its second factor; one that is not set if it has none. */
  public SecondFactor secondFactorOrNone() {
    return secondFactor == null ? SecondFactor.NONE : secondFactor;
  }

  /** Until when its second factor is switched off; empty if one is asked for. */
  public Optional<Instant> secondFactorOff(Instant now) {
    return Optional.ofNullable(secondFactorOrNone().offUntil()).filter(now::isBefore);
  }

  /** Whether its person runs Clientele itself. */
  public boolean isOperator() {
    return operatorSince != null;
  }

  /** These mails are on their way by somebody else's hand; nobody hears of it. */
  public Decision<Login, LoginEvent> handedOn(Collection<String> handed) {
    if (notices == null || notices.all().stream().noneMatch(one -> handed.contains(one.id()))) {
      return Decision.unchanged();
    }
    return Decision.done(copy().notices(notices.without(handed)).made());
  }

  /** What others hear of it. */
  public LoginTold told() {
    return LoginTold.of(this);
  }

  @Override
  public String toString() {
    return "Login[" + id + "]"; // neither an email nor a hash is in any log
  }
}
