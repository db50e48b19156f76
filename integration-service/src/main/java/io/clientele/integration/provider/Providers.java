package io.clientele.integration.provider;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Every software there is, with its adapter. */
public final class Providers {

  private final Map<Software, Provider> all = new EnumMap<>(Software.class);

  /**
   * These.
   *
   * @throws IllegalArgumentException if one is missing or there twice
   */
  public Providers(List<Provider> providers) {
    for (var provider : providers) {
      if (all.put(provider.software(), provider) != null) {
        throw new IllegalArgumentException(provider.software() + " is there twice");
      }
    }
    for (var software : Software.values()) {
      of(software);
    }
  }

  /** The adapter of one. */
  public Provider of(Software software) {
    var provider = all.get(software);
    if (provider == null) {
      throw new IllegalArgumentException(software + " has no adapter");
    }
    return provider;
  }
}
