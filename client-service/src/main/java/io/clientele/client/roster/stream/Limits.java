package io.clientele.client.roster.stream;

import java.time.Duration;

/**
 * What an instance does for its streams at most.
 *
 * @param perLogin streams of one login
 * @param perInstance streams of all
 * @param backlog clients that a reader may lag behind by; after more the list is loaded
 * @param remembered changes that a reader may come back after
 * @param replayed clients that are told again to one who comes back; after more the list is loaded
 * @param waitsFor how long a row is waited for that does not take its event in
 * @param stuckAfter how long a reader who lags too far behind may take nothing before being cut
 */
public record Limits(
    int perLogin,
    int perInstance,
    int backlog,
    int remembered,
    int replayed,
    Duration waitsFor,
    Duration stuckAfter) {

  public Limits {
    if (replayed > backlog) {
      throw new IllegalArgumentException("what is replayed must fit the backlog");
    }
  }
}
