package io.clientele.access.leaver;

import io.clientele.access.leaver.Holdings.HeldAuthorisation;
import io.clientele.access.login.Login;
import io.clientele.access.login.Logins;
import io.clientele.access.login.MergeState;
import io.clientele.access.practice.Practice;
import io.clientele.platform.access.TeamsOf;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.token.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that speaks against a departure, all at once (BEY-5). */
final class Hindrances {

  private static final int NAMED = 50;

  private final Logins logins;
  private final Holdings holdings;
  private final Departures departures;
  private final TeamsOf teams;

  Hindrances(Logins logins, Holdings holdings, Departures departures, TeamsOf teams) {
    this.logins = logins;
    this.holdings = holdings;
    this.departures = departures;
    this.teams = teams;
  }

  List<Refusal> against(Departure departure) {
    var why = new ArrayList<Refusal>();
    var practice = departure.practice();
    var leaver = departure.login();
    if (Reporting.isLastAdmin(logins, practice, leaver)) {
      why.add(Practice.lastAdmin());
    }
    authorisations(practice, leaver).ifPresent(why::add);
    if (takesOver(practice, leaver)) {
      why.add(
          LeaverRefusal.TAKES_OVER_NOW.because(
              "They are taking over what somebody else left; try again in a moment."));
    }
    var successor = departure.successor();
    if (successor == null) {
      if (holdsAnything(practice, leaver)) {
        why.add(
            LeaverRefusal.SUCCESSOR_NEEDED
                .because("Name a colleague who takes over what they have.")
                .about("successor"));
      }
    } else {
      why.addAll(ofSuccessor(practice, leaver, successor));
    }
    return why;
  }

  /** Also by a login they took in: what that had may still be on its way to them. */
  private boolean holdsAnything(String practice, String leaver) {
    var takenIn = logins.byId(leaver).map(MergeState::takenIn).orElse(List.of());
    return Stream.concat(Stream.of(leaver), takenIn.stream())
        .anyMatch(login -> !holdings.left(practice, login).isNothing());
  }

  /** Whether somebody takes over what another one leaves; perhaps named by a login they had. */
  private boolean takesOver(String practice, String login) {
    return departures.unsettled(practice).stream()
        .filter(one -> !one.login().equals(login))
        .map(Departure::successor)
        .filter(Objects::nonNull)
        .anyMatch(named -> present(named).equals(login));
  }

  private String present(String login) {
    return logins.present(login).map(Login::id).orElse(login);
  }

  private Optional<Refusal> authorisations(String practice, String leaver) {
    var needed =
        holdings.authorisations(practice, leaver, NAMED).stream()
            .filter(HeldAuthorisation::isNeeded)
            .toList();
    return needed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            LeaverRefusal.AUTHORISATIONS_HELD
                .because("Connections work by their sign-ins; somebody else must sign in first.")
                .with("authorisations", needed));
  }

  private List<Refusal> ofSuccessor(String practice, String leaver, String successor) {
    var now = logins.present(successor);
    // Perhaps by now: two logins of one person may have become one.
    if (now.map(Login::id).orElse(successor).equals(leaver)) {
      return List.of(
          LeaverRefusal.SUCCESSOR_IS_LEAVER
              .because("Nobody takes over from themselves.")
              .about("successor"));
    }
    var heir = now.flatMap(one -> caller(one, practice)).orElse(null);
    if (heir == null) {
      return List.of(
          LeaverRefusal.SUCCESSOR_UNKNOWN
              .because("There is no such colleague at this practice.")
              .about("successor"));
    }
    var why = new ArrayList<Refusal>();
    if (departures.find(practice, heir.login()).filter(one -> one.leftAt() == null).isPresent()) {
      why.add(
          LeaverRefusal.SUCCESSOR_LEAVES
              .because("They are about to leave, too.")
              .about("successor"));
    }
    why.addAll(ofInvitations(practice, leaver, heir));
    return why;
  }

  /** What was offered must stand by the rights of the successor (INV-4a). */
  private List<Refusal> ofInvitations(String practice, String leaver, Caller heir) {
    var why = new ArrayList<Refusal>();
    var invited = holdings.invitedTo(practice, leaver);
    if (invited.practice() && !heir.may(Permission.INVITE_COLLEAGUES)) {
      why.add(
          LeaverRefusal.SUCCESSOR_MAY_NOT_INVITE
              .because("They have invited colleagues, which the successor may not.")
              .about("successor"));
    }
    var unseen = heir.seesEveryClient() ? Set.<String>of() : unseen(invited, leaver, heir);
    if (!unseen.isEmpty()) {
      why.add(
          LeaverRefusal.SUCCESSOR_SEES_NOT_ALL
              .because("They have invited people to clients that the successor would not see.")
              .about("successor")
              .with("clients", unseen.stream().sorted().limit(NAMED).toList()));
    }
    return why;
  }

  private Set<String> unseen(Holdings.InvitedTo invited, String leaver, Caller heir) {
    return holdings.notGranted(
        heir.practice(), invited.clients(), Set.of(leaver, heir.login()), heir.teams());
  }

  private Optional<Caller> caller(Login login, String practice) {
    return login
        .at(practice)
        .map(
            at ->
                Caller.ofPractice(
                        login.id(), practice, at.role().name(), Set.copyOf(at.permissions()))
                    .in(teams.of(practice, login.id())));
  }

  /**
   * Who takes over what somebody left: the first of those named in turn who still works there.
   *
   * @throws TryAgain while one of them becomes part of another login: nobody can say yet who works
   *     there by it
   */
  Optional<Estate.Heir> heir(Departure departure) {
    var next = Optional.of(departure);
    for (var tries = 0; tries < NAMED && next.isPresent(); tries++) {
      var successor = successor(next.get());
      if (successor == null) {
        return Optional.empty();
      }
      var person = logins.settled(successor);
      var there = person.flatMap(one -> caller(one, departure.practice()));
      if (there.isPresent()) {
        return there.map(one -> new Estate.Heir(one.login(), one.seesEveryClient()));
      }
      next = departures.find(departure.practice(), person.map(Login::id).orElse(successor));
    }
    return Optional.empty();
  }

  /** Whom they named; who left for nobody may have named somebody by another login of theirs. */
  private @Nullable String successor(Departure departure) {
    var named = departure.successor();
    if (named != null) {
      return named;
    }
    var person = present(departure.login());
    return departures.unsettled(departure.practice()).stream()
        .filter(one -> present(one.login()).equals(person))
        .map(Departure::successor)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
