package io.clientele.integration.settings;

import org.jspecify.annotations.Nullable;

/**
 * Which tax a document gets, and because of what. What a person has put on the document itself
 * counts before everything; then the rule of its supplier; a default only where neither says
 * anything (INT-5).
 *
 * @param tax the id of a tax rate; null where nobody says anything
 */
public record TaxChoice(@Nullable String tax, Because because) {

  /** What decided. */
  public enum Because {
    MANUAL_EDIT,
    SUPPLIER_RULE,
    DEFAULT,
    NOTHING_SAID
  }

  /** The choice between these, of which any may be missing. */
  public static TaxChoice between(
      @Nullable String manual, @Nullable String rule, @Nullable String otherwise) {
    if (manual != null) {
      return new TaxChoice(manual, Because.MANUAL_EDIT);
    }
    if (rule != null) {
      return new TaxChoice(rule, Because.SUPPLIER_RULE);
    }
    return otherwise == null
        ? new TaxChoice(null, Because.NOTHING_SAID)
        : new TaxChoice(otherwise, Because.DEFAULT);
  }
}
