package io.clientele.simulator.xero.books;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the chart of accounts, or a bank account (providers.md 2.3 Categories [D]). */
public record Account(
    UUID accountId,
    @Nullable String code,
    String name,
    String type,
    String accountClass,
    String status,
    @Nullable String systemAccount,
    String taxType,
    boolean enablePaymentsToAccount,
    boolean showInExpenseClaims,
    @Nullable String bankAccountType,
    @Nullable String bankAccountNumber,
    @Nullable String currencyCode,
    boolean hasAttachments,
    Instant updatedDateUtc) {}
