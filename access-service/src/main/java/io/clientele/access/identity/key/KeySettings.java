package io.clientele.access.identity.key;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The life of signing keys.
 *
 * @param reread how long an instance goes by the keys it has read
 * @param told how long a new key is told before it signs; longer than {@code reread}, and than it
 *     takes every service to hear of it
 * @param kept how long a key that signs no more is still good; longer than any token lives
 */
@Validated
@ConfigurationProperties("access.signing-keys")
record KeySettings(@NotNull Duration reread, @NotNull Duration told, @NotNull Duration kept) {

  KeySettings {
    if (reread != null && told != null && told.compareTo(reread) <= 0) {
      throw new IllegalArgumentException(
          "access.signing-keys: a key must be told for longer than until it is read again");
    }
  }
}
