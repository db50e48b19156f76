package io.clientele.access.team.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.clientele.access.team.Team;
import io.clientele.access.team.TeamEvent;
import io.clientele.access.team.TeamRefusal;
import io.clientele.access.team.Teams;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IfMatch;
import io.clientele.platform.aggregate.NotUnique;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.aggregate.Stored;
import io.clientele.platform.decision.Decision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

final class MongoTeams implements Teams {

  private static final String ONE_PER_NAME = "one-team-per-name";
  private static final String NAME_KEY = "nameKey";
  private static final String MEMBERS = "members.login";

  private final AggregateStore store;
  private final AggregateType<Team, TeamEvent> type;
  private final Aggregates<Team, TeamEvent> teams;

  MongoTeams(
      AggregateStore store,
      AggregateType<Team, TeamEvent> type,
      Aggregates<Team, TeamEvent> teams) {
    this.store = store;
    this.type = type;
    this.teams = teams;
    var collection = store.collection(type);
    collection.createIndex(
        Indexes.ascending(NAME_KEY),
        new IndexOptions().name(ONE_PER_NAME).unique(true).sparse(true));
    collection.createIndex(
        Indexes.ascending(MEMBERS), new IndexOptions().name("teams-of-a-login").sparse(true));
    collection.createIndex(
        Indexes.ascending("practice"), new IndexOptions().name("teams-of-a-practice"));
  }

  @Override
  public Stored<Team> find(String team) {
    return teams.find(team);
  }

  @Override
  public List<Team> ofPractice(String practice) {
    // Who has a key of the name is not dissolved.
    return read(Filters.and(Filters.eq("practice", practice), Filters.exists(NAME_KEY)));
  }

  @Override
  public List<Team> with(String login) {
    return read(Filters.eq(MEMBERS, login));
  }

  private List<Team> read(Bson which) {
    return store
        .collection(type)
        .find(which)
        .map(document -> store.read(type, document))
        .into(new ArrayList<>())
        .stream()
        .sorted(Comparator.comparing(Team::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  @Override
  public Outcome<Team> command(
      String team,
      @Nullable IfMatch seen,
      Cause cause,
      Function<@Nullable Team, Decision<Team, TeamEvent>> decide,
      Function<Team, ?> answer) {
    try {
      return seen == null
          ? teams.command(team, cause, decide, answer)
          : teams.edit(team, seen, cause, decide, answer);
    } catch (NotUnique e) {
      if (!e.names(ONE_PER_NAME)) {
        throw e;
      }
      return new Outcome.Refused<>(
          List.of(
              TeamRefusal.TEAM_NAME_TAKEN
                  .because("Another team of your practice is called so.")
                  .about("name")));
    }
  }
}
