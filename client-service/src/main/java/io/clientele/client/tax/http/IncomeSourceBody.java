package io.clientele.client.tax.http;

import io.clientele.client.account.IncomeSource;
import jakarta.validation.constraints.NotNull;

/** One income source as it is sent. */
record IncomeSourceBody(
    @NotNull IncomeSource.Kind kind,
    @NotNull IncomeSource.AccountingMethod accountingMethod,
    @NotNull IncomeSource.PeriodType periodType) {

  IncomeSource source() {
    return new IncomeSource(kind, accountingMethod, periodType);
  }
}
