package io.clientele.access.past;

import io.clientele.access.clientaccess.ClientAccess;
import io.clientele.access.clientaccess.ClientAccesses;
import io.clientele.access.clientaccess.explaining.Explanation;
import io.clientele.access.clientaccess.explaining.Facts;
import io.clientele.access.clientaccess.explaining.Hindsight;
import io.clientele.access.clientaccess.explaining.Why;
import io.clientele.access.clientaccess.granting.KnownTeam;
import io.clientele.access.login.LoginRecord.AtPractice;
import io.clientele.access.login.Role;
import io.clientele.access.team.TeamRecord.TeamThen;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.permission.Roles;
import io.clientele.platform.token.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers who saw a client at a past instant, and why (BEY-3): the facts of then, from the record,
 * given to the function that answers it of now. For whoever may read the record.
 */
public final class AsOf implements Hindsight {

  private final Past past;
  private final ClientAccesses accesses;
  private final Clock clock;

  /**
   * AsOf this.
   *
   * @param accesses the access to clients as it is now: what a practice no longer looks after it
   *     does not ask about
   */
  public AsOf(Past past, ClientAccesses accesses, Clock clock) {
    this.past = past;
    this.accesses = accesses;
    this.clock = clock;
  }

  /** Who saw a client then. */
  public sealed interface Seen {

    /**
     * These.
     *
     * @param onRecordSince the first instant that can be asked about
     */
    record By(String client, Instant at, Instant onRecordSince, List<Viewer> viewers)
        implements Seen {

      public By {
        viewers = List.copyOf(viewers);
      }
    }

    /** It is not said. */
    record Refused(Refusal why) implements Seen {}
  }

  /**
   * A colleague who saw it, and by what.
   *
   * @param role what they were at the practice
   */
  public record Viewer(String colleague, Role role, Explanation.Given explanation) {}

  @Override
  public Explanation explain(Caller caller, String client, String colleague, Instant at) {
    var then = then(caller, client, at);
    return switch (then) {
      case Then.Unknown no -> new Explanation.Refused(no.why());
      case Then.Known known ->
          Why.explain(
              known.facts(
                  colleague,
                  past.colleague(caller.practice(), colleague, at)
                      .map(AtPractice::role)
                      .orElse(null)));
    };
  }

  /** Every colleague who could see a client at an instant, with every path that led there. */
  public Seen viewers(Caller caller, String client, Instant at) {
    return switch (then(caller, client, at)) {
      case Then.Unknown no -> new Seen.Refused(no.why());
      case Then.Known known ->
          new Seen.By(client, at, known.since(), viewers(known, caller.practice(), at));
    };
  }

  // Many work there and few see it: only what those see is explained.
  private List<Viewer> viewers(Then.Known known, String practice, Instant at) {
    return past.colleagues(practice, at).stream()
        .filter(one -> one.role() != null)
        .filter(one -> known.facts(one.login(), one.role()).sees())
        .map(
            one ->
                new Viewer(
                    one.login(),
                    Objects.requireNonNull(one.role()),
                    Why.explain(known.facts(one.login(), one.role()))))
        .toList();
  }

  /** What was so then of a client and the whole practice, or why that is not said. */
  private sealed interface Then {

    /**
     * It was so.
     *
     * @param teams those that stood, by id
     * @param theirs those somebody was in, by login
     */
    record Known(
        ClientAccess access,
        Map<String, KnownTeam> teams,
        Map<String, List<KnownTeam>> theirs,
        boolean awake,
        Instant since)
        implements Then {

      Facts facts(String colleague, @Nullable Role role) {
        var matter =
            Stream.concat(
                access.teams().stream().map(teams::get).filter(Objects::nonNull),
                theirs.getOrDefault(colleague, List.of()).stream());
        return new Facts(
            access.practice(),
            access.id(),
            colleague,
            role == null ? null : role.name(),
            access.grants(),
            matter.collect(Collectors.toMap(KnownTeam::id, Function.identity(), (a, b) -> a)),
            awake);
      }
    }

    record Unknown(Refusal why) implements Then {}
  }

  private Then then(Caller caller, String client, Instant at) {
    var practice = caller.practice();
    if (!caller.may(Permission.READ_AUDIT)) {
      return new Then.Unknown(
          PastRefusal.PRACTICE_ADMIN_ONLY
              .because("Only practice admins ask who saw a client in the past.")
              .with("requiredRole", Roles.needed(Permission.READ_AUDIT)));
    }
    if (accesses.find(client).filter(one -> one.practice().equals(practice)).isEmpty()) {
      return new Then.Unknown(PastRefusal.CLIENT_UNKNOWN.because("There is no such client."));
    }
    if (at.isBefore(Instant.EPOCH)) { // further back no store counts
      return new Then.Unknown(notOnRecord(practice));
    }
    if (at.isAfter(clock.instant())) {
      return new Then.Unknown(
          PastRefusal.IN_THE_FUTURE.because("Nobody knows that yet.").about("at"));
    }
    past.complete(practice);
    var since = past.since(practice).filter(one -> !one.isAfter(at)).orElse(null);
    var access = past.access(client, at).filter(one -> one.practice().equals(practice));
    if (since == null || access.isEmpty()) {
      return new Then.Unknown(notOnRecord(practice));
    }
    var teams = teams(practice, at);
    return new Then.Known(
        access.get(),
        teams.stream().collect(Collectors.toMap(KnownTeam::id, Function.identity())),
        teams.stream()
            .flatMap(team -> team.members().stream().map(one -> Map.entry(one.login(), team)))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList()))),
        past.awake(practice, at),
        since);
  }

  private Refusal notOnRecord(String practice) {
    var why =
        PastRefusal.NOT_ON_RECORD
            .because("Nothing is on record of this client at that instant.")
            .about("at");
    return past.since(practice).map(one -> why.with("onRecordSince", one.toString())).orElse(why);
  }

  private List<KnownTeam> teams(String practice, Instant at) {
    return past.teams(practice, at).stream()
        .filter(one -> !one.dissolved())
        .map(AsOf::team)
        .toList();
  }

  private static KnownTeam team(TeamThen then) {
    return new KnownTeam(
        then.team(),
        then.members().stream()
            .map(one -> new KnownTeam.Member(one.login(), one.by(), one.at()))
            .toList());
  }
}
