package io.clientele.client.tax.http;

import io.clientele.client.account.IncomeSource;
import jakarta.validation.constraints.NotNull;

/** One income source as it is sent, with an add or by itself (CLI-13). */
public record IncomeSourceBody(
    @NotNull IncomeSource.Kind kind,
    @NotNull IncomeSource.AccountingMethod accountingMethod,
    @NotNull IncomeSource.PeriodType periodType) {

  /** The source that was sent. */
  public IncomeSource source() {
    return new IncomeSource(kind, accountingMethod, periodType);
  }
}
