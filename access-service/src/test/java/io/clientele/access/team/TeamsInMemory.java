package io.clientele.access.team;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IfMatch;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.aggregate.Stored;
import io.clientele.platform.decision.Decision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Teams in memory, for the rules alone; keeps what was said of them. */
public final class TeamsInMemory implements Teams {

  public final Map<String, Team> all = new LinkedHashMap<>();
  public final List<TeamEvent> said = new ArrayList<>();

  public int writes;

  /** Done between a decision and its write, once. */
  Runnable meanwhile = () -> {};

  @Override
  public Stored<Team> find(String team) {
    return new Stored<>(team, all.containsKey(team) ? 1 : 0, all.get(team), new Document());
  }

  @Override
  public List<Team> ofPractice(String practice) {
    return all.values().stream()
        .filter(one -> one.practice().equals(practice) && !one.dissolved())
        .toList();
  }

  @Override
  public List<Team> with(String login) {
    return all.values().stream().filter(one -> one.has(login)).toList();
  }

  @Override
  public Outcome<Team> command(
      String team,
      @Nullable IfMatch seen,
      Cause cause,
      Function<@Nullable Team, Decision<Team, TeamEvent>> decide,
      Function<Team, ?> answer) {
    var decision = decide.apply(all.get(team));
    var once = meanwhile;
    meanwhile = () -> {};
    once.run();
    return switch (decision) {
      case Decision.Done<Team, TeamEvent> done -> {
        all.put(team, done.next());
        writes++;
        said.addAll(done.events());
        yield new Outcome.Done<>(done.next(), 2, "");
      }
      case Decision.Unchanged<Team, TeamEvent> same ->
          new Outcome.Unchanged<>(Objects.requireNonNull(all.get(team)), 1);
      case Decision.Refused<Team, TeamEvent> no -> new Outcome.Refused<>(no.why());
    };
  }
}
