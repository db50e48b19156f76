package io.clientele.access.past;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.clientaccess.AccessesInMemory;
import io.clientele.access.clientaccess.ClientAccess;
import io.clientele.access.clientaccess.ClientAccessEvent;
import io.clientele.access.clientaccess.ClientAccessRecord;
import io.clientele.access.clientaccess.explaining.Explanation;
import io.clientele.access.clientaccess.explaining.Facts;
import io.clientele.access.clientaccess.explaining.Why;
import io.clientele.access.clientaccess.grant.Duty;
import io.clientele.access.clientaccess.grant.Grant;
import io.clientele.access.clientaccess.grant.Grantee;
import io.clientele.access.clientaccess.granting.KnownTeam;
import io.clientele.access.login.Login;
import io.clientele.access.login.LoginEvent;
import io.clientele.access.login.LoginRecord;
import io.clientele.access.login.Membership;
import io.clientele.access.login.Role;
import io.clientele.access.practice.PracticeRecord;
import io.clientele.access.practice.PracticeRecord.PracticeThen;
import io.clientele.access.team.Member;
import io.clientele.access.team.Team;
import io.clientele.access.team.TeamEvent;
import io.clientele.access.team.TeamRecord;
import io.clientele.platform.recording.Change;
import io.clientele.platform.recording.Entry;
import io.clientele.platform.token.Caller;
import io.clientele.testkit.TurnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/**
 * A practice of four colleagues who come and go, three clients and two teams, all of which change
 * at random; at every instant somebody asks who sees what, and in the end asks again about then.
 */
class AsOfPropertyTest {

  private static final Instant START = Instant.parse("2026-03-02T09:15:27.104Z");
  private static final Caller ADMIN = Caller.ofPractice("boss", "p1", "PRACTICE_ADMIN", Set.of());

  private record Question(Instant at, String client, String colleague) {}

  /** One history. */
  private static final class History {

    final Random random;
    final TurnedClock clock = TurnedClock.standingAt(START);
    final PastInMemory past = new PastInMemory();
    final AccessesInMemory accesses = new AccessesInMemory();
    final Map<String, Login> logins = new HashMap<>();
    final Map<String, Team> teams = new HashMap<>();
    final Map<Question, Explanation.Given> answers = new HashMap<>();
    boolean awake;

    History(long seed) {
      random = new Random(seed);
      practice("PRACTICE_REGISTERED", false);
    }

    private void practice(String act, boolean woken) {
      var then = new PracticeThen(woken);
      past.put(
          List.of(new Entry("p1", act, Map.of(), PracticeRecord.of("p1"), then)), clock.instant());
      awake = woken;
    }

    private String one(String kind, int of) {
      return kind + random.nextInt(of);
    }

    void turn() {
      clock.turn(Duration.ofMillis(random.nextInt(3)));
      switch (random.nextInt(5)) {
        case 0 -> colleague(one("l", 4));
        case 1, 2 -> access(one("c", 3));
        case 3 -> team(one("t", 2));
        default -> practice("TEAMS_WOKEN", random.nextBoolean());
      }
      // What was asked at this very instant before was asked too early.
      answers.keySet().removeIf(asked -> asked.at().equals(clock.instant()));
      accesses.all.values().forEach(this::ask);
    }

    private void colleague(String id) {
      var before = logins.get(id);
      var stays = random.nextInt(3) > 0;
      var at =
          new Membership(
              "p1", random.nextInt(3) == 0 ? Role.PRACTICE_ADMIN : Role.STANDARD, List.of());
      var after =
          new Login(
              id,
              id + "@x",
              id + "@x",
              id,
              "h",
              true,
              null,
              1,
              stays ? List.of(at) : List.of(),
              List.of());
      past.put(
          LoginRecord.entries(
              new Change<>(id, "ColleagueJoined.v1", before, after, LoginEvent.joined(id, at))),
          clock.instant());
      logins.put(id, after);
    }

    private void access(String id) {
      var before = accesses.all.get(id);
      var colleagues = some("l", 4);
      var shared = some("t", 2);
      var after =
          new ClientAccess(
              id, "p1", colleagues, shared, List.of(), null, given(colleagues, shared));
      var event = new ClientAccessEvent.AccountManagerRemoved(id, "l0", "boss");
      past.put(
          ClientAccessRecord.entries(new Change<>(id, "Any.v1", before, after, event)),
          clock.instant());
      accesses.all.put(id, after);
    }

    /** Of some it was not kept yet who gave them, when and for what. */
    private List<Grant> given(List<String> colleagues, List<String> shared) {
      return Stream.concat(
              colleagues.stream().map(Grantee::colleague), shared.stream().map(Grantee::team))
          .filter(kept -> random.nextInt(4) > 0)
          .map(
              to ->
                  new Grant(
                      to, List.of(Duty.ALL.get(random.nextInt(3))), one("l", 4), clock.instant()))
          .toList();
    }

    private void team(String id) {
      var gone = random.nextInt(4) == 0;
      var members =
          gone
              ? List.<Member>of()
              : some("l", 4).stream().map(one -> new Member(one, "boss", clock.instant())).toList();
      var after = new Team(id, "p1", "T", gone ? null : "p1/t", members, gone);
      past.put(
          TeamRecord.entries(
              new Change<>(
                  id, "Any.v1", teams.get(id), after, new TeamEvent.TeamDissolved(id, "boss"))),
          clock.instant());
      teams.put(id, after);
    }

    private List<String> some(String kind, int of) {
      var some = new ArrayList<String>();
      for (var i = 0; i < of; i++) {
        if (random.nextBoolean()) {
          some.add(kind + i);
        }
      }
      return some;
    }

    private void ask(ClientAccess access) {
      for (var i = 0; i < 4; i++) {
        answers.put(new Question(clock.instant(), access.id(), "l" + i), now(access, "l" + i));
      }
    }

    /** The answer of now, from what is so now. */
    private Explanation.Given now(ClientAccess access, String colleague) {
      var login = logins.get(colleague);
      var role = login == null ? null : login.at("p1").map(at -> at.role().name()).orElse(null);
      var standing =
          teams.values().stream()
              .filter(team -> !team.dissolved())
              .map(
                  team ->
                      new KnownTeam(
                          team.id(),
                          team.members().stream()
                              .map(one -> new KnownTeam.Member(one.login(), one.by(), one.at()))
                              .toList()))
              .collect(Collectors.toMap(KnownTeam::id, one -> one));
      return Why.explain(
          new Facts("p1", access.id(), colleague, role, access.grants(), standing, awake));
    }
  }

  @Property(tries = 60)
  @Label("BEY-3 what is answered of a past instant is what was answered at that instant")
  void asThen(@ForAll long seed) {
    var history = new History(seed);
    for (var i = 0; i < 40; i++) {
      history.turn();
    }
    history.clock.turn(Duration.ofDays(400));
    var asOf = new AsOf(history.past, history.accesses, history.clock);
    assertThat(history.answers).isNotEmpty();
    history.answers.forEach(
        (asked, answer) ->
            assertThat(asOf.explain(ADMIN, asked.client(), asked.colleague(), asked.at()))
                .as(asked.toString())
                .isEqualTo(answer));
    history.answers.keySet().stream()
        .collect(Collectors.groupingBy(Question::at, Collectors.groupingBy(Question::client)))
        .forEach(
            (at, clients) ->
                clients.forEach(
                    (client, asked) ->
                        assertThat(viewers(asOf, client, at))
                            .isEqualTo(
                                asked.stream()
                                    .filter(
                                        one ->
                                            Objects.requireNonNull(history.answers.get(one)).sees())
                                    .map(Question::colleague)
                                    .collect(Collectors.toSet()))));
  }

  private static Set<String> viewers(AsOf asOf, String client, Instant at) {
    return asOf.viewers(ADMIN, client, at) instanceof AsOf.Seen.By seen
        ? seen.viewers().stream().map(AsOf.Viewer::colleague).collect(Collectors.toSet())
        : Set.of("refused");
  }
}
