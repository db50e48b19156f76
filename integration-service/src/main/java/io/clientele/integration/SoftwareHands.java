package io.clientele.integration;

import io.clientele.integration.provider.Software;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;

/** Hands for each software, so that who waits for one provider keeps none from another (INT-13). */
final class SoftwareHands implements AutoCloseable {

  private final Map<Software, Hands> all = new EnumMap<>(Software.class);

  /** So many for each. */
  SoftwareHands(int number) {
    for (var software : Software.values()) {
      all.put(software, new Hands(number));
    }
  }

  Executor of(Software software) {
    return Objects.requireNonNull(all.get(software));
  }

  @Override
  public void close() {
    all.values().forEach(Hands::close);
  }
}
