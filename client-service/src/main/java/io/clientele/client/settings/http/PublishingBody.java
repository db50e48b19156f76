package io.clientele.client.settings.http;

import io.clientele.client.account.Publishing;
import jakarta.validation.constraints.NotNull;

/** As what items arrive in accounting software, as it is sent. */
record PublishingBody(
    @NotNull Publishing.State costs,
    @NotNull Publishing.State sales,
    @NotNull Publishing.State expenseClaims) {

  Publishing publishing() {
    return new Publishing(costs, sales, expenseClaims);
  }
}
