package io.clientele.integration.rules.http;

import io.clientele.integration.rules.Reference;
import io.clientele.integration.rules.WantedReference;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is referred to, as it is sent: an imported {@code entry}, or a code, a name or both. */
record ReferenceBody(
    @Size(max = Reference.LONGEST_CODE) @Nullable String code,
    @Size(max = Reference.LONGEST_NAME) @Nullable String name,
    @Size(min = 1, max = 200) @Nullable String entry) {

  WantedReference wanted() {
    return new WantedReference(code, name, entry);
  }
}
