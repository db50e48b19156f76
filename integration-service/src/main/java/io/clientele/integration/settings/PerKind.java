package io.clientele.integration.settings;

import io.clientele.integration.capability.DocumentKind;
import org.jspecify.annotations.Nullable;

/** Something chosen for each kind of document, by its name or id; null: nothing was. */
public record PerKind(
    @Nullable String costs, @Nullable String sales, @Nullable String expenseClaims) {

  /** Nothing for any. */
  public static final PerKind NOTHING = new PerKind(null, null, null);

  /** That for one kind. */
  public @Nullable String of(DocumentKind kind) {
    return switch (kind) {
      case COSTS -> costs;
      case SALES -> sales;
      case EXPENSE_CLAIMS -> expenseClaims;
    };
  }
}
