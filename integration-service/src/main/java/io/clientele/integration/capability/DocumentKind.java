package io.clientele.integration.capability;

/** The kinds of documents that are published to accounting software (INT-5). */
public enum DocumentKind {
  COSTS,
  SALES,
  EXPENSE_CLAIMS
}
