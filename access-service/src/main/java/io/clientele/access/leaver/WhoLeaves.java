package io.clientele.access.leaver;

import io.clientele.access.login.ColleagueChange;
import io.clientele.access.login.Login;
import io.clientele.access.login.LoginRefusal;
import io.clientele.access.login.Logins;
import io.clientele.access.login.Membership;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.decision.Refusal;
import java.util.List;
import java.util.Optional;

/** Which login somebody who leaves has by now, and whether it works at the practice (ACC-6). */
record WhoLeaves(Logins logins) {

  /**
   * The login that stands for one which has become part of it since.
   *
   * @throws TryAgain while what the one had is on its way to the other
   */
  String present(String login) {
    return logins.settled(login).map(Login::id).orElse(login);
  }

  /** What a login is at a practice, if it works there. */
  Optional<Membership> at(String practice, String login) {
    return logins.byId(login).flatMap(one -> one.at(practice));
  }

  /**
   * Whether somebody does not work there.
   *
   * @throws TryAgain while a merge may be about to bring them there
   */
  boolean isGone(String practice, String login) {
    if (at(practice, login).isPresent()) {
      return false;
    }
    awaitMerge(login);
    return true;
  }

  /**
   * Nobody can say what somebody has while it is still coming.
   *
   * @return them as they are then
   * @throws TryAgain while a merge is about to bring them what another login has
   */
  Optional<Login> awaitMerge(String login) {
    var now = logins.byId(login);
    if (now.map(Login::merge).filter(one -> one.takingIn() != null).isPresent()) {
      throw comesToHaveMore();
    }
    return now;
  }

  /**
   * Ends the membership of a departure, if they still have what was looked at and no more.
   *
   * @param seen them, from before it was looked at what they have
   * @return why not; empty if they have gone
   * @throws TryAgain if a merge has begun to bring them more since then
   */
  List<Refusal> leave(Leave leave, Departure departure, Login seen) {
    var leaving = ColleagueChange.leaving(departure.practice(), departure.successor()).seenAs(seen);
    var why = leave.leave(seen.id(), leaving, departure.cause());
    if (why.stream().anyMatch(one -> one.reason() == LoginRefusal.MERGE_NOT_NOW)) {
      throw comesToHaveMore();
    }
    return why;
  }

  private static TryAgain comesToHaveMore() {
    return new TryAgain("they are about to take another login in");
  }

  /**
   * The login that leaves; and the one it has become, if that one does not work there.
   *
   * @throws TryAgain as {@link #present} does
   */
  List<String> all(Departure departure) {
    var now = present(departure.login());
    return now.equals(departure.login()) || at(departure.practice(), now).isPresent()
        ? List.of(departure.login())
        : List.of(departure.login(), now);
  }
}
