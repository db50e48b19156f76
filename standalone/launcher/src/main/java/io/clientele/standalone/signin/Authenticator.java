package io.clientele.standalone.signin;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Duration;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * The app on a person's phone: a code of six digits every thirty seconds (RFC 6238). It shows none
 * twice, because none works twice: who asks again within a step is shown the next one, which is
 * good as long as clocks may differ by a step.
 */
public final class Authenticator {

  private static final Duration STEP = Duration.ofSeconds(30);
  private static final int DIGITS = 6;

  private final String secret;
  private final Clock clock;
  private long last = Long.MIN_VALUE;

  /**
   * One that has been shown the secret.
   *
   * @param secret in Base32
   */
  public Authenticator(String secret, Clock clock) {
    this.secret = secret;
    this.clock = clock;
  }

  /** What it was shown. */
  public String secret() {
    return secret;
  }

  /** A code that was not shown before. */
  public synchronized String code() {
    last = Math.max(last + 1, clock.instant().getEpochSecond() / STEP.toSeconds());
    return at(last);
  }

  /** The code that was shown last. */
  public synchronized String shown() {
    return at(last);
  }

  private String at(long step) {
    try {
      return new HmacOneTimePasswordGenerator(DIGITS)
          .generateOneTimePasswordString(
              new SecretKeySpec(new Base32().decode(secret), "RAW"), step);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("any bytes are a key of HMAC", e);
    }
  }

  @Override
  public String toString() {
    return "Authenticator"; // a secret is in no log
  }
}
