package io.clientele.simulator.freeagent.books;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A bank account, a card or one at PayPal (providers.md 5.3 [D]). */
public record BankAccount(
    String url,
    String type,
    String name,
    @Nullable String bankName,
    String currency,
    boolean isPrimary,
    boolean isPersonal,
    String status,
    String currentBalance,
    @Nullable String accountNumber,
    @Nullable String sortCode,
    Instant updatedAt) {}
