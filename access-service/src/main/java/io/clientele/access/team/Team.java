package io.clientele.access.team;

import io.clientele.access.team.TeamEvent.TeamDissolved;
import io.clientele.access.team.TeamEvent.TeamFormed;
import io.clientele.access.team.TeamEvent.TeamMembersAdded;
import io.clientele.access.team.TeamEvent.TeamMembersRemoved;
import io.clientele.access.team.TeamEvent.TeamRenamed;
import io.clientele.platform.decision.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A named group of colleagues of a practice. Who is in it is one list in one document: whatever
 * changes in it is one write, and never one per client that was granted to it (ACC-3).
 *
 * @param nameKey what makes its name unique; null once it is dissolved
 * @param members in the order they came; none once it is dissolved
 * @param dissolved it is over, and never comes back
 */
public record Team(
    String id,
    String practice,
    String name,
    @Nullable String nameKey,
    List<Member> members,
    boolean dissolved) {

  /** Of one team: all of them go into one document and one event. */
  static final int MOST_MEMBERS = 500;

  public Team {
    members = List.copyOf(members);
  }

  /** What others may know: all of it, but who added whom and when. */
  public record Told(
      String team, String practice, String name, List<String> members, boolean dissolved) {}

  /**
   * A new team.
   *
   * @param known what lies under its id, or null: then it was formed before, by the same request
   * @param logins who is in it from the start
   */
  static Decision<Team, TeamEvent> form(
      @Nullable Team known,
      String id,
      String practice,
      TeamName name,
      Collection<String> logins,
      String by,
      Instant now) {
    if (known != null) {
      return Decision.unchanged();
    }
    var empty = new Team(id, practice, name.text(), name.key(practice), List.of(), false);
    var formed = new TeamFormed(id, practice, name.text(), by);
    return switch (empty.add(logins, by, now)) {
      case Decision.Done<Team, TeamEvent> done ->
          new Decision.Done<>(
              done.next(), Stream.concat(Stream.of(formed), done.events().stream()).toList());
      case Decision.Unchanged<Team, TeamEvent> nobody -> Decision.done(empty, formed);
      case Decision.Refused<Team, TeamEvent> no -> no;
    };
  }

  /** It is called so from now on. */
  Decision<Team, TeamEvent> rename(TeamName to, String by) {
    return to.text().equals(name)
        ? Decision.unchanged()
        : Decision.done(
            new Team(id, practice, to.text(), to.key(practice), members, dissolved),
            new TeamRenamed(id, to.text(), by));
  }

  /** These are in it from now on; who is already stays as they came. */
  Decision<Team, TeamEvent> add(Collection<String> logins, String by, Instant now) {
    return change(logins, Set.of(), by, now);
  }

  /** These are no longer in it; who is not anyway stays out. */
  Decision<Team, TeamEvent> remove(Collection<String> logins, String by) {
    return change(Set.of(), logins, by, Instant.EPOCH);
  }

  /** Exactly these are in it from now on. */
  Decision<Team, TeamEvent> replace(Collection<String> logins, String by, Instant now) {
    return change(logins, all().stream().filter(one -> !logins.contains(one)).toList(), by, now);
  }

  /** One login is in it in place of another one: both are the same person's (ACC-6). */
  Decision<Team, TeamEvent> passOn(String from, String into, Instant now) {
    return has(from) ? change(Set.of(into), Set.of(from), into, now) : Decision.unchanged();
  }

  private Decision<Team, TeamEvent> change(
      Collection<String> in, Collection<String> out, String by, Instant now) {
    var added = in.stream().filter(one -> !has(one)).distinct().toList();
    var removed = out.stream().filter(this::has).distinct().toList();
    if (added.isEmpty() && removed.isEmpty()) {
      return Decision.unchanged();
    }
    var next = new ArrayList<>(members);
    next.removeIf(one -> removed.contains(one.login()));
    added.forEach(one -> next.add(new Member(one, by, now)));
    if (!added.isEmpty() && next.size() > MOST_MEMBERS) {
      return Decision.refused(
          TeamRefusal.TEAM_TOO_LARGE
              .because("A team has no more than " + MOST_MEMBERS + " members.")
              .with("limit", MOST_MEMBERS));
    }
    var events = new ArrayList<TeamEvent>();
    if (!removed.isEmpty()) {
      events.add(new TeamMembersRemoved(id, removed, by));
    }
    if (!added.isEmpty()) {
      events.add(new TeamMembersAdded(id, added, by));
    }
    return new Decision.Done<>(
        new Team(id, practice, name, nameKey, next, dissolved), List.copyOf(events));
  }

  /** It is over: nobody sees anything by it any more, and its name is free. */
  Decision<Team, TeamEvent> dissolve(String by) {
    return dissolved
        ? Decision.unchanged()
        : Decision.done(
            new Team(id, practice, name, null, List.of(), true), new TeamDissolved(id, by));
  }

  /** Whether this login is in it. */
  public boolean has(String login) {
    return members.stream().anyMatch(one -> one.login().equals(login));
  }

  private List<String> all() {
    return members.stream().map(Member::login).toList();
  }

  /** What others hear of it. */
  public Told told() {
    return new Told(id, practice, name, all(), dissolved);
  }
}
