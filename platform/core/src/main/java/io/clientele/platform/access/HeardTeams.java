package io.clientele.platform.access;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Rows;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Who is in which team, and whether the teams of a practice are awake, as access-service told it
 * (ACC-3). A practice or a team never heard of gives nothing.
 */
public final class HeardTeams implements TeamsOf {

  private static final String PRACTICE = "practice";
  private static final String MEMBERS = "members";
  private static final String DISSOLVED = "dissolved";
  private static final String AWAKE = "awake";

  private final Rows teams;
  private final Rows practices;

  /** What we want to know: {@code clientele.access}, subject {@code team/<id>}. */
  record Team(String team, String practice, List<String> members, @Nullable Boolean dissolved) {}

  /**
   * What we want to know: {@code clientele.access}, subject {@code practice/<id>}.
   *
   * @param teams missing from what was told before there were any
   */
  record Practice(String practice, @Nullable String teams) {}

  /** Teams as kept in these rows, and the sleep of the practices in those. */
  public HeardTeams(Rows teams, Rows practices) {
    this.teams = teams;
    this.practices = practices;
    teams
        .collection()
        .createIndex(
            Indexes.ascending(MEMBERS, PRACTICE), new IndexOptions().name("teams-of-a-login"));
  }

  /** The projection that feeds the rows of teams. */
  public Projection teams() {
    return Projection.of(
        "team",
        Team.class,
        teams,
        Team::team,
        team ->
            new Document(PRACTICE, team.practice())
                .append(MEMBERS, team.members())
                .append(DISSOLVED, Boolean.TRUE.equals(team.dissolved())));
  }

  /** The projection that feeds the rows of practices. */
  public Projection practiceTeams() {
    return Projection.of(
        "practice",
        Practice.class,
        practices,
        Practice::practice,
        practice -> new Document(AWAKE, "AWAKE".equals(practice.teams())));
  }

  @Override
  public Set<String> of(String practice, String login) {
    return areAwake(practice)
        ? teams
            .collection()
            .find(and(eq(MEMBERS, login), eq(PRACTICE, practice)))
            .projection(Projections.include("_id"))
            .map(row -> row.getString("_id"))
            .into(new HashSet<>())
        : Set.of();
  }

  /** Those of these ids that are teams of this practice, and not dissolved; awake or not. */
  public Set<String> there(String practice, Collection<String> those) {
    return those.isEmpty()
        ? Set.of()
        : teams
            .collection()
            .find(and(Filters.in("_id", those), eq(PRACTICE, practice), ne(DISSOLVED, true)))
            .projection(Projections.include("_id"))
            .map(row -> row.getString("_id"))
            .into(new HashSet<>());
  }

  private boolean areAwake(String practice) {
    var row = practices.collection().find(eq(practice)).first();
    return row != null && row.getBoolean(AWAKE, false);
  }
}
