package io.clientele.simulator.xero.books;

import java.util.List;

/** A tax rate; it has no id of its own (providers.md 2.3 Tax rates [D]). */
public record TaxRate(
    String name,
    String taxType,
    String reportTaxType,
    String status,
    double displayTaxRate,
    double effectiveRate,
    boolean canApplyToAssets,
    boolean canApplyToEquity,
    boolean canApplyToExpenses,
    boolean canApplyToLiabilities,
    boolean canApplyToRevenue,
    List<Component> taxComponents) {

  /** One of the taxes a rate is made of. */
  public record Component(String name, double rate, boolean isCompound, boolean isNonRecoverable) {}
}
