package io.clientele.access.leaver;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.login.LoginMerge;
import io.clientele.access.login.Membership;
import io.clientele.access.login.Proof;
import io.clientele.access.login.Role;
import io.clientele.access.merging.Merges;
import io.clientele.platform.aggregate.TryAgain;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Colleagues are granted clients, invite, leave, are removed, come back, turn out to be one person;
 * processes die at any step.
 */
class NothingDanglesPropertyTest {

  private static final List<String> PEOPLE = List.of("ann", "bob", "cid", "boss");
  private static final List<String> CLIENTS = List.of("c0", "c1", "c2");

  enum Kind {
    GRANT,
    MANAGE,
    INVITE,
    JOIN_A_TEAM,
    DEPART,
    DEPART_FOR_NOBODY,
    DEPART_AND_DIE,
    DELETE,
    DELETE_AND_DIE,
    MERGE,
    MERGE_AND_DIE,
    COME_BACK,
    SWEEP
  }

  record Act(Kind kind, int who, int other, int step) {}

  /** The process. */
  private static final class Dies extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** A scene in which a process dies at one step. */
  private static final class Mortal extends LeaverScene {

    private int steps = Integer.MAX_VALUE;
    private int invitations;
    private final Set<String> granted = new HashSet<>();

    @Override
    void step() {
      if (steps-- == 0) {
        throw new Dies();
      }
    }

    /** Who comes while a merge is on its way is told to try again, and does not. */
    void play(Act act) {
      try {
        does(act);
      } catch (TryAgain later) {
        // Nothing of it was done.
      }
    }

    private void does(Act act) {
      var who = PEOPLE.get(act.who() % PEOPLE.size());
      var other = PEOPLE.get(act.other() % PEOPLE.size());
      var client = CLIENTS.get(act.other() % CLIENTS.size());
      switch (act.kind()) {
        case GRANT -> grant(client, who);
        case MANAGE -> {
          if (works(who) && access(client).colleagues().contains(who)) {
            manage(client, who);
          }
        }
        case INVITE -> {
          if (access(client).colleagues().contains(who) && works(who)) {
            holdings.invitations.put("i" + invitations++, new HoldingsInMemory.Sent(who, client));
          }
        }
        case JOIN_A_TEAM -> {
          if (works(who)) {
            teams.put(who, Set.of("t1"));
          }
        }
        case DEPART -> goes(who, depart(who, other));
        case DEPART_FOR_NOBODY -> goes(who, depart(who, null));
        case DEPART_AND_DIE -> mortally(act, () -> depart(who, other));
        case DELETE -> {
          if (seeingOff.remove(BOSS, who, CAUSE).isEmpty()) {
            assertIsGone(who);
          }
        }
        case DELETE_AND_DIE -> mortally(act, () -> seeingOff.remove(BOSS, who, CAUSE));
        case MERGE -> unite(who, other);
        case MERGE_AND_DIE -> mortally(act, () -> unite(who, other));
        case COME_BACK -> comeBack(who);
        case SWEEP -> later(Duration.ofSeconds(act.step() * 10L));
      }
    }

    private void goes(String who, SeenOff answer) {
      if (answer instanceof SeenOff.Going going && going.progress().done()) {
        assertIsGone(who);
      }
    }

    private void assertIsGone(String who) {
      assertThat(works(present(who))).as("%s was said to be gone", who).isFalse();
    }

    private void mortally(Act act, Runnable what) {
      steps = act.step();
      try {
        what.run();
      } catch (Dies dead) {
        // What it had done stays.
      } finally {
        steps = Integer.MAX_VALUE;
      }
    }

    private void comeBack(String who) {
      if (!works(who) && !isGone(who)) {
        var there = new Membership(PRACTICE, Role.STANDARD, List.of(), "again" + invitations++);
        logins.join(who, new Proof.KnowsPassword("hash"), there, CAUSE);
      }
    }

    private boolean isGone(String who) {
      return LoginMerge.isGone(logins.byId(who).orElseThrow());
    }

    /** The boss stays who they are: all others are seen off by them. */
    private void unite(String from, String into) {
      if (!from.equals(into) && !from.equals("boss") && !isGone(from) && !isGone(into)) {
        merges.merge("m" + invitations++, side(into), side(from), CAUSE);
      }
    }

    private Merges.Side side(String login) {
      return new Merges.Side(login, LoginMerge.mark(logins.byId(login).orElseThrow()));
    }

    /** As invitation-service does when it hears of it, and as the teams do. */
    private void follow(String gone) {
      var into = present(gone);
      holdings.invitations.replaceAll((id, one) -> one.by().equals(gone) ? one.by(into) : one);
      if (teams.remove(gone) != null && works(into)) {
        teams.put(into, Set.of("t1"));
      }
    }

    private void grant(String client, String who) {
      if (works(who)) {
        var is = access(client);
        var all = new HashSet<>(is.colleagues());
        all.add(who);
        accesses.put(client, PRACTICE, all.toArray(String[]::new));
        granted.add(client);
      }
    }

    void later(Duration time) {
      clock.turn(time);
      merges.sweep();
      PEOPLE.stream().filter(this::isGone).forEach(this::follow);
      try {
        seeingOff.sweep();
      } catch (TryAgain later) {
        // It is swept again.
      }
    }
  }

  @Provide
  Arbitrary<List<Act>> story() {
    var number = Arbitraries.integers().between(0, 11);
    return Combinators.combine(Arbitraries.of(Kind.values()), number, number, number)
        .as(Act::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(40);
  }

  @Property(tries = 1500)
  @Label("BEY-5 whoever leaves, merges, comes back or dies half way: who has gone has nothing left")
  void nothingDangles(@ForAll("story") List<Act> story) {
    var scene = new Mortal();
    CLIENTS.forEach(client -> scene.accesses.put(client, LeaverScene.PRACTICE));
    story.forEach(scene::play);
    for (var i = 0; i < 5; i++) {
      scene.later(SeeingOff.PATIENCE);
    }
    assertThat(scene.departures.unsettled(9)).isEmpty();
    for (var one : PEOPLE) {
      if (!scene.works(one)) {
        assertThat(scene.held(one)).as(one).isEmpty();
      }
    }
    for (var client : scene.granted) {
      assertThat(scene.access(client).colleagues()).as(client).isNotEmpty().allMatch(scene::works);
    }
    assertThat(scene.holdings.invitations.values())
        .extracting(HoldingsInMemory.Sent::by)
        .allMatch(scene::works);
  }
}
