package io.clientele.integration.capability;

import java.util.List;

/** As what documents can arrive in a software, the usual one first (INT-5). */
public record Destinations(List<String> costs, List<String> sales, List<String> expenseClaims) {

  public Destinations {
    costs = List.copyOf(costs);
    sales = List.copyOf(sales);
    expenseClaims = List.copyOf(expenseClaims);
  }

  /** Those for one kind of document. */
  public List<String> of(DocumentKind kind) {
    return switch (kind) {
      case COSTS -> costs;
      case SALES -> sales;
      case EXPENSE_CLAIMS -> expenseClaims;
    };
  }
}
