package io.clientele.subscription.billing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A name for what was shown: something else never has the same (SUB-10). */
public final class Quote {

  private static final int BYTES = 16;

  private Quote() {}

  /** The name of these together; they are records, whose text has all they hold. */
  public static String of(@Nullable Object... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = digest.digest(Arrays.toString(parts).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
