package io.clientele.access.signins;

import java.time.Instant;
import java.util.List;

/** All sign-ins that may still be good for something. */
public interface SignIns {

  /** A client is about to get a code, in this browser; the first time begins the sign-in. */
  void asked(String id, String login, String client, String device, Instant now);

  /** A client got a token. */
  void used(String id, Instant now);

  /** Whether it was ended. One nobody asked anything with yet was not. */
  boolean isEnded(String id);

  /** Those of a login that were not ended, last used first. */
  List<SignIn> of(String login);

  /**
   * Ends it; from then on {@link #isEnded}.
   *
   * @return false if this login has no such sign-in, or it was ended before
   */
  boolean end(String id, String login, Instant now);
}
