package io.clientele.access.login;

import io.clientele.access.login.LoginEvent.LoginGivenUp;
import io.clientele.access.login.LoginEvent.LoginsMerged;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How two logins of one person become one (ACC-6), by four writes of which the second decides:
 * begun at the login that stays, given up by the one that goes, taken in by the one that stays, and
 * forgotten when all that was left has been taken over. Who is about to take another in becomes
 * part of nobody; so there is never a circle, however many merges cross.
 */
public final class LoginMerge {

  private static final String NO_SECOND_FACTOR = "NONE";

  private LoginMerge() {}

  /**
   * What whoever shows that a login is theirs has shown: its password and its second factor. It is
   * another once one of them is, also if there was no second factor then and is one now.
   */
  public static String mark(Login login) {
    return NewCredentials.mark(login)
        + "/"
        + login.secondFactorOrNone().mark().orElse(NO_SECOND_FACTOR);
  }

  /**
   * The login that stays says whom it is about to take in.
   *
   * @param attempt a new id for each try; the same for a repeat of it
   * @param other the login that is to go
   * @param mark of this login, see {@link #mark}; if there is another now, nothing is begun
   */
  public static Decision<Login, LoginEvent> begin(
      Login login, String attempt, String other, String mark, Instant now) {
    var state = MergeState.of(login);
    var under = state.takingIn();
    if (under != null && under.attempt().equals(attempt)) {
      return Decision.unchanged();
    }
    if (!login.verified()) {
      return Decision.refused(LoginRefusal.notVerified());
    }
    if (under != null || isGone(login) || !mark.equals(mark(login))) {
      return Decision.refused(underWay());
    }
    return Decision.done(login.copy().merge(state.begun(attempt, other, now)).made());
  }

  /**
   * The login that goes gives everything up: this decides. From here on it signs nobody in, its
   * email leads nowhere, and what it had is waiting to be taken over.
   *
   * @param into the login that stays
   * @param mark of this login, see {@link #mark}; if there is another now, nothing is given up
   * @param address where it was asked for from; null if that is not known
   */
  public static Decision<Login, LoginEvent> giveUp(
      Login login,
      String attempt,
      String into,
      String mark,
      @Nullable String address,
      Instant now) {
    var state = MergeState.of(login);
    if (hasGivenUp(state, attempt)) {
      return Decision.unchanged();
    }
    if (login.isOperator()) {
      return Decision.refused(LoginRefusal.operatorStays());
    }
    if (isGone(login)
        || state.takingIn() != null
        || state.hasTakenIn(into)
        || state.barred().contains(attempt)
        || !mark.equals(mark(login))) {
      return Decision.refused(underWay());
    }
    var left =
        new MergeState.Bequest(
            attempt,
            login.memberships(),
            login.clients(),
            login.secondFactor(),
            factorOwner(login),
            address);
    var gone =
        login
            .copy()
            .email("gone/" + login.id(), "")
            .name("")
            .passwordHash(null)
            .secondFactor(null)
            .at(List.of(), List.of())
            .merge(state.givenUp(into, left, now))
            .signInsEnd()
            .telling(NoticeKind.LOGIN_GIVEN_UP, login.email(), now);
    return Decision.done(gone.made(), new LoginGivenUp(login.id(), into));
  }

  /**
   * The login that stays has all that the other one had. Where both belonged, the person keeps the
   * more powerful role, and the permissions of both. A second factor of the one that goes is taken
   * over if the one that stays has none.
   *
   * @param from the login that has given up for it
   */
  public static Decision<Login, LoginEvent> takeIn(Login login, Login from, Instant now) {
    var state = MergeState.of(login);
    var gone = MergeState.of(from);
    var left = gone.bequest();
    if (left == null || state.hasTakenIn(from.id())) {
      return Decision.unchanged();
    }
    var more =
        Stream.concat(
                Stream.of(new MergeState.TookIn(left.attempt(), from.id())), gone.tookIn().stream())
            .toList();
    var takesFactor = takesFactor(login, left);
    var done = state.done(more);
    var next =
        login
            .copy()
            .secondFactor(takesFactor ? left.secondFactor() : login.secondFactor())
            .at(
                practices(login.memberships(), left.memberships()),
                businesses(login.clients(), left.clients()))
            .merge(takesFactor ? done.withFactorOf(left.factorOf()) : done)
            .signInsEnd()
            .telling(NoticeKind.LOGIN_TAKEN_IN, login.email(), now);
    return Decision.done(next.made(), new LoginsMerged(login.id(), from.id()));
  }

  private static boolean takesFactor(Login login, MergeState.Bequest left) {
    var theirs = left.secondFactor();
    return theirs != null && theirs.isSet() && !login.secondFactorOrNone().isSet();
  }

  /** The clients whose accounts a login has given up, until they are taken over to the last. */
  public static List<String> bequeathed(Login gone) {
    var left = MergeState.of(gone).bequest();
    return left == null
        ? List.of()
        : left.clients().stream().map(ClientMembership::client).toList();
  }

  /** The login whose id the second factor of this one is bound to: its own, but after a merge. */
  public static String factorOwner(Login login) {
    var other = MergeState.of(login).factorOf();
    return other == null ? login.id() : other;
  }

  /** All that was left has been taken over. */
  public static Decision<Login, LoginEvent> takenOver(Login login) {
    var state = MergeState.of(login);
    return state.bequest() == null
        ? Decision.unchanged()
        : Decision.done(login.copy().merge(state.takenOver()).made());
  }

  /** An attempt may no longer decide; refused if it has. Before it is cancelled at the other. */
  public static Decision<Login, LoginEvent> bar(Login login, String attempt) {
    var state = MergeState.of(login);
    if (hasGivenUp(state, attempt)) {
      return Decision.refused(underWay());
    }
    return state.barred().contains(attempt)
        ? Decision.unchanged()
        : Decision.done(login.copy().merge(state.barring(attempt)).made());
  }

  /** Nobody is about to be taken in by this attempt any more; only after it was barred. */
  public static Decision<Login, LoginEvent> cancel(Login login, String attempt) {
    var state = MergeState.of(login);
    var under = state.takingIn();
    return under == null || !under.attempt().equals(attempt)
        ? Decision.unchanged()
        : Decision.done(login.copy().merge(state.done(List.of())).made());
  }

  /** Whether a login has become part of another one. */
  public static boolean isGone(Login login) {
    return into(login).isPresent();
  }

  /** The login it has become part of, if it has. */
  public static Optional<String> into(Login login) {
    return Optional.ofNullable(MergeState.of(login).into());
  }

  /** The network address its merge was asked for from, while what it leaves is taken over. */
  public static @Nullable String askedFrom(Login gone) {
    var left = MergeState.of(gone).bequest();
    return left == null ? null : left.address();
  }

  /** Whom this attempt has taken into this login, if it has. */
  public static Optional<String> doneBy(Login login, String attempt) {
    return MergeState.of(login).by(attempt);
  }

  private static boolean hasGivenUp(MergeState state, String attempt) {
    var left = state.bequest();
    return left != null && left.attempt().equals(attempt);
  }

  static Refusal underWay() {
    return LoginRefusal.MERGE_NOT_NOW.because(
        "One of the two logins has just changed, or is being merged; please try again.");
  }

  private static List<Membership> practices(List<Membership> ours, List<Membership> theirs) {
    var all = new ArrayList<>(ours);
    for (var one : theirs) {
      var at = all.stream().filter(o -> o.practice().equals(one.practice())).findFirst();
      at.ifPresent(all::remove);
      all.add(at.map(other -> both(other, one)).orElse(one));
    }
    return all;
  }

  private static Membership both(Membership one, Membership other) {
    var permissions = new TreeSet<>(one.permissions());
    permissions.addAll(other.permissions());
    var role = one.role().compareTo(other.role()) <= 0 ? one.role() : other.role();
    return new Membership(one.practice(), role, List.copyOf(permissions), one.invitation());
  }

  private static List<ClientMembership> businesses(
      List<ClientMembership> ours, List<ClientMembership> theirs) {
    var all = new ArrayList<>(ours);
    for (var one : theirs) {
      var at = all.stream().filter(o -> o.client().equals(one.client())).findFirst();
      at.ifPresent(all::remove);
      all.add(at.filter(other -> other.role().compareTo(one.role()) <= 0).orElse(one));
    }
    return all;
  }
}
