package io.clientele.client.onboarding.http;

import io.clientele.client.account.IncomeSource;
import jakarta.validation.constraints.NotNull;

/** Where a self-employed client has income from (CLI-13). */
record IncomeSourceRequest(
    @NotNull IncomeSource.Kind kind,
    @NotNull IncomeSource.AccountingMethod accountingMethod,
    @NotNull IncomeSource.PeriodType periodType) {

  IncomeSource source() {
    return new IncomeSource(kind, accountingMethod, periodType);
  }
}
