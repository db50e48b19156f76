package io.clientele.gateway.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One browser that is signed in.
 *
 * @param hash of its id, by which it is found
 * @param generation how often its tokens were renewed; a renewal counts only if nobody else renewed
 * @param person who signed in, with the newest tokens
 * @param endsAt when it ends whatever happens
 * @param expiresAt when it ends if its tokens are not renewed before
 */
public record Session(
    String hash, long generation, SignedIn person, Instant endsAt, Instant expiresAt) {

  /** A session that begins now. */
  public static Session begun(
      SessionId id, SignedIn person, SessionSettings settings, Instant now) {
    var endsAt = now.plus(settings.absolute());
    return new Session(id.hash(), 0, person, endsAt, earlier(now.plus(settings.idle()), endsAt));
  }

  /**
   * The same session with the next tokens.
   *
   * @param named the account that was asked for because the person wants to switch to it; else null
   */
  Session renewed(Tokens tokens, @Nullable String named, SessionSettings settings, Instant now) {
    return new Session(
        hash,
        generation + 1,
        person.with(tokens, named),
        endsAt,
        earlier(now.plus(settings.idle()), endsAt));
  }

  /** Its tokens. */
  public Tokens tokens() {
    return person.tokens();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
