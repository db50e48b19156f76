package io.clientele.simulator.freeagent.books;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * A nominal account (providers.md 5.3 [D]).
 *
 * @param list the member of the answer it comes in
 * @param nominalCode text: zeros in front count
 */
public record Category(
    @JsonIgnore String list,
    String url,
    String description,
    String nominalCode,
    @Nullable String groupDescription,
    @Nullable Boolean allowableForTax,
    @Nullable String taxReportingName,
    @Nullable String autoSalesTaxRate,
    @Nullable String bankAccount) {}
