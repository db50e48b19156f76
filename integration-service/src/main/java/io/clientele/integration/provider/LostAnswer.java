package io.clientele.integration.provider;

import io.clientele.integration.provider.ProviderFault.Passing;
import java.time.Duration;
import java.util.List;

/** What may follow a refresh of which nobody knows whether the provider has done it (INT-7). */
public enum LostAnswer {
  /** The old refresh token may bring others: it is used again, once at once and then later. */
  AT_ONCE,
  /**
   * Two requests at a time may cost both what they bring: the old refresh token is used again when
   * the first one is surely over.
   */
  LATER(Duration.ofMinutes(1)),
  /**
   * It may have been refused, and every refusal counts against the person until they are locked
   * out: tried again ever more seldom, however the attempt ended, if only by a crash of ours.
   */
  COUNTS(Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofHours(1));

  private final List<Duration> pauses;

  LostAnswer(Duration... pauses) {
    this.pauses = List.of(pauses);
  }

  /**
   * How long nobody asks again at least after this; what has nothing to do with a lost answer makes
   * nobody wait here.
   *
   * @param faults how often in a row it went wrong by now; one or more
   */
  public Duration pause(ProviderFault fault, int faults) {
    var counts =
        this == COUNTS
            ? !(fault instanceof Passing passing && passing.isUnsent())
            : fault instanceof Passing passing && passing.isLost();
    return counts ? pause(faults) : Duration.ZERO;
  }

  /**
   * The same while nobody knows how it will end, or has ended.
   *
   * @param faults how often in a row it went wrong by now; one or more
   */
  public Duration pause(int faults) {
    return pauses.isEmpty() ? Duration.ZERO : pauses.get(Math.min(faults, pauses.size()) - 1);
  }
}
