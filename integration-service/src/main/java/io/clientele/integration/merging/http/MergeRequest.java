package io.clientele.integration.merging.http;

import io.clientele.integration.merging.Choice;
import io.clientele.integration.rules.Part;
import io.clientele.integration.rules.SupplierRules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What is sent to say yes to a plan: what its conflicts are; those left out stay as they are. */
record MergeRequest(@NotNull @Size(max = 3 * SupplierRules.MOST) List<@Valid ChoiceBody> choices) {

  /** One conflict settled. */
  record ChoiceBody(
      @NotNull @Size(max = 64) String rule,
      @NotNull Part part,
      @NotNull @Size(max = 200) String entry) {

    Choice choice() {
      return new Choice(rule, part, entry);
    }
  }

  List<Choice> wanted() {
    return choices.stream().map(ChoiceBody::choice).toList();
  }
}
