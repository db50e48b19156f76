package io.clientele.simulator.freeagent.books;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The taxes a company outside the United Kingdom charges from a day on (providers.md 5.4 [D]). */
public record SalesTaxPeriod(
    String url,
    String salesTaxName,
    String salesTaxRegistrationStatus,
    @JsonProperty("sales_tax_rate_1") @Nullable String salesTaxRate1,
    @JsonProperty("sales_tax_rate_2") @Nullable String salesTaxRate2,
    @JsonProperty("sales_tax_rate_3") @Nullable String salesTaxRate3,
    boolean salesTaxIsValueAdded,
    LocalDate effectiveDate) {}
