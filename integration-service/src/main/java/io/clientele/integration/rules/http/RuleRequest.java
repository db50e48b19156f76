package io.clientele.integration.rules.http;

import io.clientele.integration.rules.WantedRule;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** What is sent to write a rule: all of it. */
record RuleRequest(
    @NotNull ReferenceBody supplier,
    @Nullable ReferenceBody category,
    @Nullable ReferenceBody tax,
    @NotNull Boolean autoPublish) {

  WantedRule wanted() {
    return new WantedRule(
        supplier.wanted(),
        category == null ? null : category.wanted(),
        tax == null ? null : tax.wanted(),
        autoPublish);
  }
}
