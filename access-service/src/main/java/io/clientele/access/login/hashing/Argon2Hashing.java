package io.clientele.access.login.hashing;

import io.clientele.access.login.PasswordHashing;
import io.clientele.platform.aggregate.TryAgain;
import java.text.Normalizer;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Argon2id with 12 MiB, three passes and one lane, one of the settings the OWASP Password Storage
 * Cheat Sheet gives as equally strong; of those with few passes it needs the least memory.
 */
final class Argon2Hashing implements PasswordHashing {

  private static final int AT_ONCE = 2;
  private static final int PATIENCE_SECONDS = 5;

  private final Argon2PasswordEncoder argon2;
  // Each takes 12 MiB of a small heap and a core for its whole duration.
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  Argon2Hashing() {
    this(12 * 1024, 3);
  }

  /** For tests: at another cost, in KiB and passes. */
  Argon2Hashing(int memory, int passes) {
    argon2 = new Argon2PasswordEncoder(16, 32, 1, memory, passes);
  }

  @Override
  public String hash(String password) {
    return inTurn(() -> Objects.requireNonNull(argon2.encode(normal(password))));
  }

  @Override
  public boolean matches(String password, String hash) {
    return inTurn(() -> argon2.matches(normal(password), hash));
  }

  /** The same password typed on two keyboards may be two strings (NIST SP 800-63B 3.1.1.2). */
  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new TryAgain("too many passwords at once");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TryAgain("interrupted while waiting to hash");
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
