package io.clientele.access.leaver;

import io.clientele.access.login.Login;
import io.clientele.access.login.Logins;
import io.clientele.access.login.Membership;
import io.clientele.platform.aggregate.TryAgain;
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
   * @throws TryAgain while a merge is about to bring them what another login has
   */
  void awaitMerge(String login) {
    if (logins.byId(login).map(Login::merge).filter(one -> one.takingIn() != null).isPresent()) {
      throw new TryAgain("they are about to take another login in");
    }
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
