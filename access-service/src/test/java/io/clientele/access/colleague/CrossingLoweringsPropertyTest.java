package io.clientele.access.colleague;

import static io.clientele.access.colleague.Staff.CAUSE;
import static io.clientele.access.colleague.Staff.PRACTICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.clientaccess.AccessesInMemory;
import io.clientele.access.login.ColleagueChange;
import io.clientele.access.login.LoginMerge;
import io.clientele.access.login.LoginsInMemory;
import io.clientele.access.login.Role;
import io.clientele.access.merging.Merges;
import io.clientele.access.practice.Lowering;
import io.clientele.access.practice.Practice;
import io.clientele.access.team.TeamsInMemory;
import io.clientele.platform.aggregate.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/**
 * Four colleagues, some of them practice admins, are made less, removed and merged at random, each
 * stopped between any two of its writes for as long as it likes, or for good.
 */
class CrossingLoweringsPropertyTest {

  private static final int PEOPLE = 4;

  private final Staff staff = new Staff(new LoginsInMemory());
  private final Merges merges =
      new Merges(
          staff.logins, new AccessesInMemory(), new TeamsInMemory(), login -> {}, staff.clock);

  /** Something under way, write by write. */
  private interface Walk {

    /** Makes the next write; false once there is none. */
    boolean next();
  }

  private final class Merge implements Walk {

    private final String id;
    private final String into;
    private final String from;
    private final String intoMark;
    private final String fromMark;
    private boolean begun;

    Merge(String id, String into, String from) {
      this.id = id;
      this.into = into;
      this.from = from;
      this.intoMark = LoginMerge.mark(staff.login(into));
      this.fromMark = LoginMerge.mark(staff.login(from));
    }

    @Override
    public boolean next() {
      var now = staff.clock.instant();
      if (begun) {
        staff.logins.change(
            from, CAUSE, one -> LoginMerge.giveUp(one, id, into, fromMark, null, now));
        return false; // what it left is for a sweep
      }
      begun = true;
      return staff
          .logins
          .change(into, CAUSE, one -> LoginMerge.begin(one, id, from, intoMark, now))
          .isEmpty();
    }
  }

  private final class Lower implements Walk {

    private final String id;
    private final String login;
    private final ColleagueChange change;
    private @Nullable Lowering open;
    private boolean written;

    Lower(String id, String login, ColleagueChange change) {
      this.id = id;
      this.login = login;
      this.change = change;
    }

    @Override
    public boolean next() {
      var there = open;
      if (there == null) {
        open = opened();
        return open != null;
      }
      if (written) {
        staff.memberships.close(there);
        return false;
      }
      staff.memberships.write(there);
      written = true;
      return true;
    }

    private @Nullable Lowering opened() {
      var outcome =
          staff.practices.command(
              PRACTICE, CAUSE, now -> staff.memberships.open(now, id, login, change, CAUSE));
      return outcome instanceof Outcome.Done<Practice> done ? done.state().lowering() : null;
    }
  }

  @Property(tries = 3000)
  @Label(
      "ACC-4 however merges cross with making less and removing, a practice always has an admin, or"
          + " one who is about to take an admin's login in")
  void crossing(@ForAll long seed) {
    var random = new Random(seed);
    staff.logins.all.clear();
    staff.practices.put(PRACTICE);
    for (var i = 0; i < PEOPLE; i++) {
      staff.add("l" + i, i == 0 || random.nextBoolean() ? Role.PRACTICE_ADMIN : Role.STANDARD);
    }
    var running = new ArrayList<Walk>();
    for (var i = 0; i < 60; i++) {
      turn(random, running, "w" + i);
      assertThat(staff.adminsAndHeirs()).as("after turn %s", i).isPositive();
    }
    for (var i = 0; i < 8; i++) {
      staff.clock.turn(Duration.ofMinutes(1));
      merges.sweep();
      staff.memberships.sweep();
    }
    assertThat(staff.admins()).isNotEmpty();
    assertThat(staff.practices.lowering(9)).isEmpty();
  }

  private void turn(Random random, List<Walk> running, String id) {
    switch (random.nextInt(8)) {
      case 0 -> {
        var into = random.nextInt(PEOPLE);
        var from = (into + 1 + random.nextInt(PEOPLE - 1)) % PEOPLE;
        running.add(new Merge(id, "l" + into, "l" + from));
      }
      case 1 -> running.add(new Lower(id, "l" + random.nextInt(PEOPLE), someChange(random)));
      case 2 -> staff.memberships.change("l" + random.nextInt(PEOPLE), someChange(random), CAUSE);
      case 3 -> {
        staff.clock.turn(Duration.ofSeconds(random.nextInt(40)));
        merges.sweep();
      }
      case 4 -> staff.memberships.sweep();
      default -> {
        if (!running.isEmpty()) {
          var one = running.get(random.nextInt(running.size()));
          if (!one.next()) {
            running.remove(one);
          }
        }
      }
    }
  }

  private static ColleagueChange someChange(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> ColleagueChange.leaving(PRACTICE, null);
      case 1 -> ColleagueChange.to(PRACTICE, Role.PRACTICE_ADMIN, List.of());
      default -> ColleagueChange.to(PRACTICE, Role.STANDARD, List.of());
    };
  }
}
