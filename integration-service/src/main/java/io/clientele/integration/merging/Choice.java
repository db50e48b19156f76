package io.clientele.integration.merging;

import io.clientele.integration.rules.Part;

/** What somebody says about a conflict of a plan: this entry it is. */
public record Choice(String rule, Part part, String entry) {}
