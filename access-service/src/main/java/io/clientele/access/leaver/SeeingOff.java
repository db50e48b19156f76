package io.clientele.access.leaver;

import io.clientele.access.login.Logins;
import io.clientele.access.login.Membership;
import io.clientele.platform.Sweep;
import io.clientele.platform.access.TeamsOf;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.token.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sees colleagues off: one command ends their membership and hands everything they had to somebody
 * else, or refuses with every reason (BEY-5). First it is remembered, then it is looked at what
 * speaks against it, then the membership ends in one write that names the successor; from then on
 * everything may be done twice, by anybody, and a sweep does (decision 39).
 */
public final class SeeingOff {

  /** How long one that was asked for may take until the membership ends, before a sweep goes on. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final int AT_ONCE = 500;
  private static final int BATCHES_OF_A_REQUEST = 2;
  private static final int BATCHES_OF_A_SWEEP = 20;

  private final WhoLeaves who;
  private final Departures departures;
  private final Hindrances hindrances;
  private final Holdings holdings;
  private final Estate estate;
  private final Leave leave;
  private final Clock clock;

  /**
   * Seeing off these.
   *
   * @param teams which give somebody access now
   */
  public SeeingOff(
      Logins logins,
      Departures departures,
      Holdings holdings,
      TeamsOf teams,
      Estate estate,
      Leave leave,
      Clock clock) {
    this.who = new WhoLeaves(logins);
    this.departures = departures;
    this.hindrances = new Hindrances(logins, holdings, departures, teams);
    this.holdings = holdings;
    this.estate = estate;
    this.leave = leave;
    this.clock = clock;
  }

  /**
   * Sees a colleague of the caller's practice off. A repeat goes on where the first one is.
   *
   * @param successor who takes over; null if there is nothing to
   * @throws TryAgain while somebody else sees them off
   */
  public SeenOff depart(Caller caller, String login, @Nullable String successor, Cause cause) {
    return caller.may(Permission.MANAGE_COLLEAGUES)
        ? begin(caller, who.present(login), successor, cause)
        : new SeenOff.Refused(List.of(LeaverRefusal.adminOnly()));
  }

  /**
   * The same of somebody who has nothing to hand over; practice admins, and everybody themselves.
   * Who does not work there is gone already.
   *
   * @return why not; empty if they are gone
   */
  public List<Refusal> remove(Caller caller, String login, Cause cause) {
    var leaver = who.present(login);
    if (!caller.may(Permission.MANAGE_COLLEAGUES) && !caller.login().equals(leaver)) {
      return List.of(LeaverRefusal.adminOnly());
    }
    return !who.isGone(caller.practice(), leaver)
            && begin(caller, leaver, null, cause) instanceof SeenOff.Refused no
        ? no.why()
        : List.of();
  }

  private SeenOff begin(Caller caller, String login, @Nullable String successor, Cause cause) {
    var practice = caller.practice();
    var at = who.at(practice, login).orElse(null);
    var known = departures.find(practice, login).map(one -> overtaken(one, at)).orElse(null);
    if (known == null && who.isGone(practice, login)) {
      return new SeenOff.Refused(List.of(LeaverRefusal.unknown()));
    }
    if (known != null && (at == null || known.leftAt() == null)) {
      return again(known, successor);
    }
    who.awaitMerge(login);
    var fresh =
        new Departure(
            UUID.randomUUID().toString(),
            practice,
            login,
            successor,
            at == null ? null : at.invitation(),
            caller.login(),
            cause.from(),
            clock.instant(),
            null,
            null);
    if (!departures.open(fresh, known)) {
      throw new TryAgain("somebody else sees them off");
    }
    return go(fresh);
  }

  private SeenOff again(Departure known, @Nullable String successor) {
    if (!Objects.equals(known.successor(), successor)) {
      return new SeenOff.Refused(List.of(LeaverRefusal.leavesAlready()));
    }
    return known.leftAt() == null ? go(known) : new SeenOff.Going(handOver(known));
  }

  /** How far the departure of somebody has come, for who may see colleagues off. */
  public SeenOff look(Caller caller, String login) {
    return !caller.may(Permission.MANAGE_COLLEAGUES)
        ? new SeenOff.Refused(List.of(LeaverRefusal.adminOnly()))
        : departures
            .find(caller.practice(), who.present(login))
            .<SeenOff>map(one -> new SeenOff.Going(Progress.of(one, left(one))))
            .orElseGet(() -> new SeenOff.Refused(List.of(LeaverRefusal.unknown())));
  }

  /** Brings to an end what was left under way; none waits for another that cannot go on. */
  public void sweep() {
    Sweep.each(departures.unsettled(AT_ONCE), one -> bringOn(one, clock.instant()));
  }

  private void bringOn(Departure departure, Instant now) {
    if (departure.leftAt() == null) {
      if (!now.isBefore(departure.askedAt().plus(PATIENCE))) {
        go(departure);
      }
      return;
    }
    if (who.at(departure.practice(), departure.login()).isPresent()) {
      departures.keep(departure.settled(now)); // they are back, and what they have is theirs
      return;
    }
    pass(departure, BATCHES_OF_A_SWEEP);
    if (departure.isOver(left(departure).isNothing(), now)) {
      departures.keep(departure.settled(now));
    }
  }

  /** From having been remembered to the membership's end; they may have gone meanwhile. */
  private SeenOff go(Departure departure) {
    var login = who.present(departure.login());
    if (!login.equals(departure.login())) {
      return goAs(login, departure);
    }
    var at = who.at(departure.practice(), login).orElse(null);
    var over = overtaken(departure, at);
    if (over != departure) {
      return new SeenOff.Going(Progress.of(over, left(over)));
    }
    if (at != null) {
      var seen = who.awaitMerge(login).orElseThrow();
      var why = hindrances.against(departure);
      if (why.isEmpty()) {
        why = who.leave(leave, departure, seen);
      }
      if (!why.isEmpty()) {
        departures.forget(departure);
        return new SeenOff.Refused(why);
      }
      var now = who.present(login); // before the membership ended, it may have gone elsewhere
      if (!now.equals(login)) {
        return goAs(now, departure);
      }
    }
    var gone = departure.left(clock.instant());
    departures.keep(gone);
    return new SeenOff.Going(handOver(gone));
  }

  /** Who left by it and came back before anybody looked: it is over, and ends nothing else. */
  private Departure overtaken(Departure one, @Nullable Membership at) {
    if (!one.isOvertakenBy(at)) {
      return one;
    }
    var over = one.left(one.askedAt()).settled(clock.instant());
    departures.keep(over);
    return over;
  }

  /** Who leaves has become part of another login: if it works there by the same, it leaves. */
  private SeenOff goAs(String login, Departure departure) {
    var at = who.at(departure.practice(), login).orElse(null);
    var known =
        departures.find(departure.practice(), login).map(one -> overtaken(one, at)).orElse(null);
    var theirs = departure.of(login, known, at != null);
    if (theirs != known && !departures.open(theirs, known)) {
      throw new TryAgain("somebody else sees them off");
    }
    departures.forget(departure);
    return go(theirs);
  }

  private Progress handOver(Departure gone) {
    if (gone.settledAt() == null && who.at(gone.practice(), gone.login()).isEmpty()) {
      pass(gone, BATCHES_OF_A_REQUEST);
    }
    return Progress.of(gone, left(gone));
  }

  private void pass(Departure gone, int batches) {
    who.all(gone).forEach(login -> pass(gone, login, batches, gone.cause()));
  }

  private void pass(Departure gone, String login, int batches, Cause cause) {
    estate.leaveTeams(gone.practice(), login, cause);
    for (var batch = 0; batch < batches; batch++) {
      var clients = holdings.atClients(gone.practice(), login, AT_ONCE);
      if (clients.isEmpty()) {
        return;
      }
      estate.passOn(clients, login, hindrances.heir(gone).orElse(null), cause);
    }
  }

  private Progress.Left left(Departure departure) {
    return who.all(departure).stream()
        .map(login -> holdings.left(departure.practice(), login))
        .reduce(Progress.Left.NOTHING, Progress.Left::and);
  }
}
