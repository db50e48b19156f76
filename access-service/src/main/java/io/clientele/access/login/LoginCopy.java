package io.clientele.access.login;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A login as it is to be next: whatever is not said here stays as it is. */
final class LoginCopy {

  private final Login from;
  private String emailKey;
  private String email;
  private String name;
  private @Nullable String passwordHash;
  private boolean verified;
  private @Nullable String onlyFor;
  private long rights;
  private List<Membership> memberships;
  private List<ClientMembership> clients;
  private long signOuts;
  private @Nullable SecondFactor secondFactor;
  private @Nullable DueNotices notices;
  private @Nullable MergeState merge;
  private @Nullable Instant operatorSince;
  private List<String> left;

  LoginCopy(Login from) {
    this.from = from;
    this.emailKey = from.emailKey();
    this.email = from.email();
    this.name = from.name();
    this.passwordHash = from.passwordHash();
    this.verified = from.verified();
    this.onlyFor = from.onlyFor();
    this.rights = from.rights();
    this.memberships = from.memberships();
    this.clients = from.clients();
    this.signOuts = from.signOuts();
    this.secondFactor = from.secondFactor();
    this.notices = from.notices();
    this.merge = from.merge();
    this.operatorSince = from.operatorSince();
    this.left = from.left();
  }

  LoginCopy email(String key, String text) {
    emailKey = key;
    email = text;
    return this;
  }

  LoginCopy name(String text) {
    name = text;
    return this;
  }

  LoginCopy passwordHash(@Nullable String hash) {
    passwordHash = hash;
    return this;
  }

  /**
   * Its email is proven: it may join anywhere. Whoever is the first to prove it is not held up by
   * the second factor of whoever made the login without.
   */
  LoginCopy proven() {
    secondFactor = from.verified() ? secondFactor : null;
    return provenByItself();
  }

  /** The same, by whoever has all its factors: they keep them. */
  LoginCopy provenByItself() {
    verified = true;
    onlyFor = null;
    return this;
  }

  LoginCopy rights(long next) {
    rights = next;
    return this;
  }

  /** Tokens given out before are refused from now on (ACC-8). */
  LoginCopy tokensEnd() {
    return rights(from.rights() + 1);
  }

  /** Every sign-in ends, and every token with it: the mark that sign-ins carry is another one. */
  LoginCopy signInsEnd() {
    signOuts = from.signOuts() + 1;
    return tokensEnd();
  }

  LoginCopy at(List<Membership> practices, List<ClientMembership> businesses) {
    memberships = practices;
    clients = businesses;
    return this;
  }

  /** It belongs there no longer, and does not come back by what it came by. */
  LoginCopy without(Account gone) {
    left = Stream.concat(from.left().stream(), Stream.of(gone.reason())).distinct().toList();
    return at(
        from.memberships().stream().filter(one -> !one.equals(gone)).toList(),
        from.clients().stream().filter(one -> !one.equals(gone)).toList());
  }

  /** Another second factor, or none. */
  LoginCopy secondFactor(@Nullable SecondFactor next) {
    secondFactor = next;
    return this;
  }

  /** A mail must tell of it, to this address; it is due in the same write. */
  LoginCopy telling(NoticeKind kind, String to, Instant at) {
    notices = DueNotices.with(notices, LoginNotice.of(from.id(), kind, to, at));
    return this;
  }

  LoginCopy notices(@Nullable DueNotices left) {
    notices = left;
    return this;
  }

  LoginCopy merge(MergeState next) {
    merge = next;
    return this;
  }

  /** An operator since then, or none. */
  LoginCopy operatorSince(@Nullable Instant since) {
    operatorSince = since;
    return this;
  }

  Login made() {
    return new Login(
        from.id(),
        emailKey,
        email,
        name,
        passwordHash,
        verified,
        onlyFor,
        rights,
        memberships,
        clients,
        signOuts,
        secondFactor,
        notices,
        merge,
        operatorSince,
        left);
  }
}
