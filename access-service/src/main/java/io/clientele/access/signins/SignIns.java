package io.clientele.access.signins;

import java.time.Instant;
import java.util.List;

/** All sign-ins that may still be good for something. */
public interface SignIns {

  /** A client is about to get a code, in this browser; the first time begins the sign-in. */
  void asked(String id, String login, MadeWith with, String client, String device, Instant now);

  /** It goes on with other factors; nothing comes of one nobody asked anything with yet. */
  void madeWith(String id, MadeWith with);

  /** A client got a token. */
  void used(String id, Instant now);

  /** Whether it was ended. One nobody asked anything with yet was not. */
  boolean isEnded(String id);

  /** Those of a login that nobody ended, last used first; some may not be enough any more. */
  List<SignIn> of(String login);

  /**
   * Ends it; from then on {@link #isEnded}.
   *
   * @return false if this login has no such sign-in, or it was ended before
   */
  boolean end(String id, String login, Instant now);
}
