package io.clientele.integration.capability;

import io.clientele.integration.provider.ReferenceItem;

/** The kinds of documents that are published to accounting software (INT-5). */
public enum DocumentKind {
  COSTS,
  SALES,
  EXPENSE_CLAIMS;

  /**
   * Whether such documents can have this tax rate. Adapters say SALES, PURCHASE, BOTH, or nothing
   * where the provider does not tell.
   */
  public boolean takes(ReferenceItem taxRate) {
    return !(this == SALES ? "PURCHASE" : "SALES").equals(taxRate.type());
  }
}
