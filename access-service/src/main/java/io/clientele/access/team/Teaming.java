package io.clientele.access.team;

import io.clientele.access.login.Logins;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IfMatch;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.aggregate.Stored;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.permission.Roles;
import io.clientele.platform.token.Caller;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Forms teams, changes who is in them, and dissolves them, for who may; every colleague sees which
 * there are. Whatever gives access needs a plan with teams; to take it away always works (ACC-3).
 */
public final class Teaming {

  private final Teams teams;
  private final Intake intake;
  private final Clock clock;

  /**
   * Teaming with these.
   *
   * @param awake whether the teams of a practice give access
   */
  public Teaming(Teams teams, Logins logins, Predicate<String> awake, Clock clock) {
    this.teams = teams;
    this.intake = new Intake(teams, logins, awake);
    this.clock = clock;
  }

  /**
   * Forms a team.
   *
   * @param id derived from the caller's key
   * @param typed its name, as typed
   * @param members who is in it from the start
   */
  public Outcome<Team> form(
      Caller caller,
      String id,
      String typed,
      List<String> members,
      Cause cause,
      Function<Team, ?> answer) {
    var practice = caller.practice();
    var name = TeamName.of(typed);
    Function<@Nullable Team, Decision<Team, TeamEvent>> decide =
        known -> {
          var faults = new ArrayList<>(name.fault().stream().toList());
          faults.addAll(intake.faults(practice, id, members));
          return unless(
              faults, () -> Team.form(known, id, practice, name, members, caller.login(), now()));
        };
    return asAdmin(
        caller,
        () ->
            withoutLeavers(teams.command(id, null, cause, decide, answer), practice, id, members));
  }

  /** The teams of the caller's practice, by name, for whoever works there. */
  public List<Team> list(Caller caller) {
    return teams.ofPractice(caller.practice());
  }

  /** Whether the teams of the caller's practice give access now. */
  public boolean isOpenTo(Caller caller) {
    return intake.isOpen(caller.practice());
  }

  /** A team of the caller's practice that is not dissolved, for whoever works there. */
  public Optional<Stored<Team>> find(Caller caller, String team) {
    var found = teams.find(team);
    return Optional.of(found).filter(one -> isTheirs(caller, one.state()));
  }

  /** Calls a team otherwise; also while teams give no access. */
  public Outcome<Team> rename(
      Caller caller,
      String team,
      String typed,
      IfMatch seen,
      Cause cause,
      Function<Team, ?> answer) {
    var name = TeamName.of(typed);
    return ofTheirs(
        caller,
        team,
        seen,
        cause,
        one -> unless(name.fault().stream().toList(), () -> one.rename(name, caller.login())),
        answer);
  }

  /** Takes a colleague into a team; who is in it already stays as they came. */
  public Outcome<Team> add(
      Caller caller, String team, String member, Cause cause, Function<Team, ?> answer) {
    var one = List.of(member);
    return withoutLeavers(
        ofTheirs(
            caller,
            team,
            null,
            cause,
            known ->
                unless(intake.faults(known, member), () -> known.add(one, caller.login(), now())),
            answer),
        caller.practice(),
        team,
        one);
  }

  /**
   * Makes these, and nobody else, the members of a team; who is in it already stays as they came,
   * also while the plan has no teams.
   */
  public Outcome<Team> replace(
      Caller caller,
      String team,
      List<String> members,
      IfMatch seen,
      Cause cause,
      Function<Team, ?> answer) {
    return withoutLeavers(
        ofTheirs(
            caller,
            team,
            seen,
            cause,
            known ->
                unless(
                    intake.faults(known, members),
                    () -> known.replace(members, caller.login(), now())),
            answer),
        caller.practice(),
        team,
        members);
  }

  /** Takes somebody out of a team, also if they work elsewhere by now. */
  public Outcome<Team> remove(
      Caller caller, String team, String member, Cause cause, Function<Team, ?> answer) {
    return ofTheirs(
        caller, team, null, cause, one -> one.remove(List.of(member), caller.login()), answer);
  }

  /** Dissolves a team, for good; twice is as good as once. */
  public Outcome<Team> dissolve(Caller caller, String team, Cause cause, Function<Team, ?> answer) {
    return asAdmin(
        caller,
        () ->
            teams.command(
                team,
                null,
                cause,
                one ->
                    one == null || isNoneOf(caller, one)
                        ? Decision.refused(unknown())
                        : one.dissolve(caller.login()),
                answer));
  }

  private static Outcome<Team> asAdmin(Caller caller, Supplier<Outcome<Team>> command) {
    return caller.may(Permission.MANAGE_TEAMS)
        ? command.get()
        : new Outcome.Refused<>(
            List.of(
                TeamRefusal.PRACTICE_ADMIN_ONLY
                    .because("Only practice admins form teams and change them.")
                    .with("requiredRole", Roles.needed(Permission.MANAGE_TEAMS))));
  }

  private static Decision<Team, TeamEvent> unless(
      List<Refusal> faults, Supplier<Decision<Team, TeamEvent>> decide) {
    return faults.isEmpty() ? decide.get() : Decision.refused(faults);
  }

  private Outcome<Team> ofTheirs(
      Caller caller,
      String team,
      @Nullable IfMatch seen,
      Cause cause,
      Function<Team, Decision<Team, TeamEvent>> decide,
      Function<Team, ?> answer) {
    return asAdmin(
        caller,
        () ->
            seen != null && isNoneOf(caller, teams.find(team).state())
                ? new Outcome.Refused<>(List.of(unknown()))
                : teams.command(
                    team,
                    seen,
                    cause,
                    one ->
                        one == null || !isTheirs(caller, one)
                            ? Decision.refused(unknown())
                            : decide.apply(one),
                    answer));
  }

  // Asked before versions are compared: what is said of another's would tell of it (LST-4).
  private static boolean isNoneOf(Caller caller, @Nullable Team team) {
    return team == null || !team.practice().equals(caller.practice());
  }

  /** Who left the practice between being looked at and being let in is taken out again (ACC-8). */
  private Outcome<Team> withoutLeavers(
      Outcome<Team> outcome, String practice, String team, List<String> members) {
    if (!(outcome instanceof Outcome.Refused<Team>)) {
      for (var one : intake.gone(practice, members)) {
        teams.remove(team, one, Cause.of("access-service"));
      }
    }
    return outcome;
  }

  private static boolean isTheirs(Caller caller, @Nullable Team team) {
    return team != null && team.practice().equals(caller.practice()) && !team.dissolved();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** There is no such team, or it is another practice's, or was dissolved. */
  public static Refusal unknown() {
    return TeamRefusal.TEAM_UNKNOWN.because("There is no such team.");
  }
}
