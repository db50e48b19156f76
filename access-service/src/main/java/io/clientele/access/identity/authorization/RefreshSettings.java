package io.clientele.access.identity.authorization;

import io.clientele.access.refresh.Lifetimes;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** How long refresh tokens live; see {@link Lifetimes}. */
@Validated
@ConfigurationProperties("access.refresh-tokens")
record RefreshSettings(
    @NotNull Duration idle, @NotNull Duration absolute, @NotNull Duration grace) {

  Lifetimes lifetimes() {
    return new Lifetimes(idle, absolute, grace);
  }
}
