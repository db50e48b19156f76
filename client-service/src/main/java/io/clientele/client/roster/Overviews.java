package io.clientele.client.roster;

import io.clientele.client.bundle.Bundle;
import io.clientele.client.bundle.SlotBook;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.token.Caller;
import java.time.Clock;
import java.time.Duration;

/** What a practice sees first: how its clients stand, as far as the caller sees them (LST-9). */
public final class Overviews {

  private static final Duration SOON = Duration.ofDays(30);

  private final RosterRows rows;
  private final SlotBook book;
  private final Clock clock;

  /** Overviews of these rows. */
  public Overviews(RosterRows rows, SlotBook book, Clock clock) {
    this.rows = rows;
    this.book = book;
    this.clock = clock;
  }

  /** The overview this caller gets. */
  public Overview of(Caller caller) {
    var now = clock.instant();
    var alike = rows.alike(Sight.of(caller), now, now.plus(SOON));
    var bundle = book.find(caller.practice());
    return Overview.of(
        alike,
        bundle.filter(heard -> knowsAll(caller)).map(Bundle::taken).orElse(null),
        bundle.map(Bundle::limit).orElse(null));
  }

  // How full the bundle is tells how many clients there are that a caller does not see.
  private static boolean knowsAll(Caller caller) {
    return caller.seesEveryClient() || caller.may(Permission.ADD_CLIENT_ACCOUNTS);
  }
}
