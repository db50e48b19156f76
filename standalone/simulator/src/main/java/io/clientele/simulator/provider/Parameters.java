package io.clientele.simulator.provider;

import org.jspecify.annotations.Nullable;

/** The parameters of a query. */
@FunctionalInterface
public interface Parameters {

  /** The decoded value; null without one. */
  @Nullable String get(String name);

  /** The decoded value; empty without one. */
  default String text(String name) {
    var value = get(name);
    return value == null ? "" : value;
  }
}
