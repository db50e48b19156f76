package io.clientele.access.leaver;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody's departure has come.
 *
 * @param done whether they have gone and nothing of theirs is left, as far as was heard
 */
public record Progress(
    String colleague,
    @Nullable String successor,
    String by,
    Instant askedAt,
    @Nullable Instant leftAt,
    boolean done,
    Left left) {

  /** How much there still is to hand over. */
  public record Left(long clients, long accountManagerOf, long openInvitations) {

    static final Left NOTHING = new Left(0, 0, 0);

    Left and(Left other) {
      return new Left(
          clients + other.clients,
          accountManagerOf + other.accountManagerOf,
          openInvitations + other.openInvitations);
    }

    boolean isNothing() {
      return clients == 0 && accountManagerOf == 0 && openInvitations == 0;
    }
  }

  static Progress of(Departure departure, Left left) {
    return new Progress(
        departure.login(),
        departure.successor(),
        departure.by(),
        departure.askedAt(),
        departure.leftAt(),
        departure.leftAt() != null && left.isNothing(),
        left);
  }
}
