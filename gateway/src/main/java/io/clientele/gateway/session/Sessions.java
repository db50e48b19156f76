package io.clientele.gateway.session;

import java.time.Instant;
import reactor.core.publisher.Mono;

/**
 * Sessions as every instance of the gateway sees them. All fail with a 503 refusal when the store
 * cannot be reached.
 */
public interface Sessions {

  /** Keeps a new session; it is there for every instance when this completes. */
  Mono<Void> begin(Session session);

  /** The session of this hash; empty if there is none or it has ended. */
  Mono<Session> find(String hash);

  /**
   * Claims the renewal of a session's tokens.
   *
   * @param until when others may claim it, should this one not have come to an end
   * @return false if somebody else has claimed it, has renewed it, or it has ended
   */
  Mono<Boolean> claim(Session session, Instant until);

  /** Lets others claim it at once; {@code until} is what it was claimed with. */
  Mono<Void> giveUp(Session session, Instant until);

  /**
   * Stores a renewed session.
   *
   * @return false if it has ended meanwhile or somebody else was first; then nothing is stored
   */
  Mono<Boolean> renew(Session renewed);

  /**
   * Ends a session unless it was renewed meanwhile.
   *
   * @return whether it ended by this
   */
  Mono<Boolean> end(Session session);

  /** Ends a session whatever became of it. */
  Mono<Void> end(String hash);
}
