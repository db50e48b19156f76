package io.clientele.access.colleague;

import io.clientele.access.login.Login;
import io.clientele.access.login.LoginMerge;
import io.clientele.access.login.LoginsInMemory;
import io.clientele.access.login.Membership;
import io.clientele.access.login.Role;
import io.clientele.access.practice.PracticesInMemory;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Refusal;
import io.clientele.testkit.TurnedClock;
import java.time.Instant;
import java.util.List;

/** The people of one practice, in memory. */
final class Staff {

  static final String PRACTICE = "p1";
  static final Cause CAUSE = Cause.of("boss");

  final LoginsInMemory logins;
  final PracticesInMemory practices = new PracticesInMemory();
  final TurnedClock clock = TurnedClock.standingAt(Instant.parse("2026-03-02T09:15:27.104Z"));
  final Memberships memberships;

  Staff(LoginsInMemory logins) {
    this.logins = logins;
    this.memberships = new Memberships(logins, practices, clock);
    practices.put(PRACTICE);
  }

  /** Lets somebody work there, in place of whoever has this id. */
  void add(String id, Role role) {
    var email = id + "@x.example";
    var at = new Membership(PRACTICE, role, List.of(), "invitation-of-" + id);
    logins.put(
        new Login(id, email, email, id, "hash " + id, true, null, 1, List.of(at), List.of()));
  }

  Login login(String id) {
    return logins.byId(id).orElseThrow();
  }

  /** Everybody who is practice admin now. */
  List<String> admins() {
    return logins.colleagues(PRACTICE).stream()
        .filter(one -> one.at(PRACTICE).filter(at -> at.role() == Role.PRACTICE_ADMIN).isPresent())
        .map(Login::id)
        .toList();
  }

  /** How many are practice admin, or will be once they have taken in who became part of them. */
  long adminsAndHeirs() {
    return admins().size()
        + logins.all.values().stream()
            .filter(LoginMerge::isGone)
            .filter(
                gone ->
                    gone.merge() != null
                        && gone.merge().bequest() != null
                        && gone.merge().bequest().memberships().stream()
                            .anyMatch(at -> at.role() == Role.PRACTICE_ADMIN)
                        && LoginMerge.doneBy(
                                login(LoginMerge.into(gone).orElseThrow()),
                                gone.merge().bequest().attempt())
                            .isEmpty())
            .count();
  }

  static List<String> codes(List<Refusal> why) {
    return why.stream().map(one -> one.reason().name()).toList();
  }
}
