package io.clientele.client.tax.http;

import io.clientele.client.account.IncomeSource;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** What is sent to give a client other income sources: all of them. */
record IncomeSourcesRequest(@NotNull List<IncomeSourceBody> incomeSources) {

  List<IncomeSource> sources() {
    return incomeSources.stream().map(IncomeSourceBody::source).toList();
  }
}
