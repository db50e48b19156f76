package io.clientele.access.onetime;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of an authenticator: six digits, new every thirty seconds, by SHA-1, which is what all
 * authenticators can do. A clock may be one step wrong either way; a code of a step that was
 * accepted, or of an earlier one, never works again (RFC 6238, 5.2).
 */
public final class Totp {

  /** How many digits a code has. */
  public static final int DIGITS = 6;

  /** How long one is shown. */
  public static final Duration STEP = Duration.ofSeconds(30);

  private static final int SKEW = 1;
  private static final Pattern CODE = Pattern.compile("[0-9]{" + DIGITS + "}");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]");

  private Totp() {}

  /** The number of the step an instant lies in. */
  public static long counterAt(Instant now) {
    return Math.floorDiv(now.getEpochSecond(), STEP.toSeconds());
  }

  /** Whether what was typed could be such a code: six digits, blanks between them or not. */
  public static boolean looksLike(String typed) {
    return CODE.matcher(withoutBlanks(typed)).matches();
  }

  /**
   * The step a typed code is of.
   *
   * @param lastAccepted the step of the last code that was accepted; smaller than any step if none
   *     was
   * @return empty if it is the code of no step that may be accepted now
   */
  public static OptionalLong match(
      TotpSecret secret, String typed, Instant now, long lastAccepted) {
    if (!looksLike(typed)) {
      return OptionalLong.empty();
    }
    var code = withoutBlanks(typed).getBytes(StandardCharsets.US_ASCII);
    var present = counterAt(now);
    var found = OptionalLong.empty();
    // All of them, always: how long it takes tells nothing.
    for (var counter = present - SKEW; counter <= present + SKEW; counter++) {
      var same =
          MessageDigest.isEqual(code, at(secret, counter).getBytes(StandardCharsets.US_ASCII));
      if (same && counter > lastAccepted && found.isEmpty()) {
        found = OptionalLong.of(counter);
      }
    }
    return found;
  }

  /** The code of a step. */
  public static String at(TotpSecret secret, long counter) {
    try {
      return new HmacOneTimePasswordGenerator(DIGITS)
          .generateOneTimePasswordString(new SecretKeySpec(secret.bytes(), "RAW"), counter);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("any bytes are a key of HMAC", e);
    }
  }

  private static String withoutBlanks(String typed) {
    return BLANKS.matcher(typed).replaceAll("");
  }
}
