package io.clientele.access.merging;

import io.clientele.access.clientaccess.ClientAccesses;
import io.clientele.access.clientaccess.UserLogins;
import io.clientele.access.login.Login;
import io.clientele.access.login.LoginMerge;
import io.clientele.access.login.LoginRefusal;
import io.clientele.access.login.Logins;
import io.clientele.access.login.MergeState;
import io.clientele.access.team.Teams;
import io.clientele.platform.Sweep;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;

/**
 * Brings merges about, and to their end whatever dies on the way. One write decides, at the login
 * that goes (see {@link LoginMerge}); what follows may be done twice, by anybody.
 */
public final class Merges {

  /** How long a merge that was begun may take to be decided, before it is called off. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * After this it is looked once more for what the login that went still had: longer than any write
   * takes that began while it was there.
   */
  static final Duration LAST_LOOK = Duration.ofSeconds(15);

  private static final String US = "access-service";
  private static final int AT_ONCE = 100;

  private final Logins logins;
  private final ClientAccesses accesses;
  private final UserLogins users;
  private final Teams teams;
  private final Consumer<String> changed;
  private final Clock clock;

  /**
   * One of two logins, as it was when it was shown to be the person's.
   *
   * @param mark see {@link LoginMerge#mark}
   */
  public record Side(String login, String mark) {}

  /**
   * Merges of these.
   *
   * @param changed hears the id of each login that has a mail due; must return at once
   */
  public Merges(
      Logins logins, ClientAccesses accesses, Teams teams, Consumer<String> changed, Clock clock) {
    this.logins = logins;
    this.accesses = accesses;
    this.users = new UserLogins(accesses, logins);
    this.teams = teams;
    this.changed = changed;
    this.clock = clock;
  }

  /**
   * Merges two logins that were shown to be one person's.
   *
   * @param into the one that stays
   * @param from the one that goes
   * @param cause the request, whoever it was taken to be from
   * @return why not; empty if they are one
   */
  public List<Refusal> merge(String attempt, Side into, Side from, Cause cause) {
    var by = cause.by(into.login());
    var now = clock.instant();
    var why =
        logins.change(
            into.login(),
            by,
            one -> LoginMerge.begin(one, attempt, from.login(), into.mark(), now));
    if (!why.isEmpty()) {
      return why;
    }
    why =
        logins.change(
            from.login(),
            by,
            one -> LoginMerge.giveUp(one, attempt, into.login(), from.mark(), by.from(), now));
    if (!why.isEmpty()) {
      callOff(into.login(), attempt, from.login());
      return why;
    }
    changed.accept(from.login());
    takeOver(from.login());
    return List.of();
  }

  /** Brings to an end what was left under way; none waits for another that cannot go on. */
  public void sweep() {
    Sweep.each(logins.withMerges(AT_ONCE), this::bringOn);
  }

  private void bringOn(Login login) {
    var state = login.merge();
    var since = state == null ? null : state.since();
    if (state != null && since != null) {
      bringOn(login, state, since, clock.instant());
    }
  }

  private void bringOn(Login login, MergeState state, Instant since, Instant now) {
    if (state.bequest() != null) {
      takeOver(login.id());
      if (now.isAfter(since.plus(LAST_LOOK))) {
        logins.change(login.id(), Cause.of(US), LoginMerge::takenOver);
      }
      return;
    }
    var under = state.takingIn();
    if (under != null && now.isAfter(since.plus(PATIENCE))) {
      callOff(login.id(), under.attempt(), under.login());
    }
  }

  /** What a login left is taken over by the one it became part of. */
  private void takeOver(String gone) {
    var from = logins.byId(gone).orElseThrow();
    var into = LoginMerge.into(from).orElseThrow();
    var by = new Cause(into, null, null, null, LoginMerge.askedFrom(from));
    var now = clock.instant();
    logins.change(into, by, one -> LoginMerge.takeIn(one, from, now));
    changed.accept(into);
    teams.passOn(gone, into, now.truncatedTo(ChronoUnit.MILLIS), by);
    accesses.passOnAll(gone, into, by);
    // Who was removed from a client before the accounts came here must not keep that one.
    users.followAll(LoginMerge.bequeathed(from), into, by);
  }

  /**
   * Ends an attempt that did not come to its decision. First the door is barred where it is
   * decided: whoever was stopped on the way there comes too late, and never decides for a login
   * that no longer waits.
   */
  private void callOff(String into, String attempt, String from) {
    var decided =
        logins.change(from, Cause.of(US), one -> LoginMerge.bar(one, attempt)).stream()
            .anyMatch(one -> one.reason() == LoginRefusal.MERGE_NOT_NOW);
    if (decided) {
      takeOver(from);
      return;
    }
    logins.change(into, Cause.of(US), one -> LoginMerge.cancel(one, attempt));
  }
}
