package io.clientele.integration.rules;

import org.jspecify.annotations.Nullable;

/**
 * What somebody refers to: an imported entry, or a code, a name or both, written down.
 *
 * @param entry the provider's id; where there is one, code and name are taken from the entry
 */
public record WantedReference(
    @Nullable String code, @Nullable String name, @Nullable String entry) {}
