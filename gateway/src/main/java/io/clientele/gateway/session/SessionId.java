package io.clientele.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What only a browser's cookie holds: whoever has it is signed in.
 *
 * @param text goes into the cookie, and nowhere else
 */
public record SessionId(String text) {

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

  /** An id nobody can guess: 256 bits. */
  public static SessionId create() {
    return new SessionId(RandomText.create());
  }

  /** The id in a cookie; empty if it can be none. */
  public static Optional<SessionId> read(@Nullable String cookie) {
    return Optional.ofNullable(cookie)
        .filter(text -> SHAPE.matcher(text).matches())
        .map(SessionId::new);
  }

  /** What is kept of it: the SHA-256 in hexadecimal. It is random, so one plain hash is enough. */
  public String hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** It is for no log. */
  @Override
  public String toString() {
    return "SessionId";
  }
}
