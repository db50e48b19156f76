package io.clientele.simulator.freeagent.books;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody a company buys from or sells to, by the view that shows them: nothing in them says which
 * (providers.md 5.3 [D]).
 */
public record Contact(
    String url,
    @Nullable String organisationName,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String email,
    String country,
    String chargeSalesTax,
    @Nullable String salesTaxRegistrationNumber,
    String status,
    String accountBalance,
    int defaultPaymentTermsInDays,
    Instant createdAt,
    Instant updatedAt) {}
