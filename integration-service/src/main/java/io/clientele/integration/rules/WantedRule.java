package io.clientele.integration.rules;

import org.jspecify.annotations.Nullable;

/** A supplier rule as somebody wants it. */
public record WantedRule(
    WantedReference supplier,
    @Nullable WantedReference category,
    @Nullable WantedReference tax,
    boolean autoPublish) {

  @Nullable WantedReference of(Part part) {
    return switch (part) {
      case SUPPLIER -> supplier;
      case CATEGORY -> category;
      case TAX -> tax;
    };
  }
}
