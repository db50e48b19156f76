package io.clientele.simulator.xero.books;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A supplier, a customer, or both (providers.md 2.3 Suppliers and customers [D]). */
public record Contact(
    UUID contactId,
    @Nullable String contactNumber,
    @Nullable String accountNumber,
    String contactStatus,
    String name,
    @Nullable String emailAddress,
    @Nullable String taxNumber,
    boolean isSupplier,
    boolean isCustomer,
    @Nullable String defaultCurrency,
    @Nullable String accountsPayableTaxType,
    @Nullable String accountsReceivableTaxType,
    @Nullable String purchasesDefaultAccountCode,
    @Nullable String salesDefaultAccountCode,
    @Nullable UUID mergedToContactId,
    List<Object> addresses,
    List<Object> phones,
    boolean hasAttachments,
    Instant updatedDateUtc) {}
