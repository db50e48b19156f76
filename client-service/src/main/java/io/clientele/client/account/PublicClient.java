package io.clientele.client.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The public state of a client: what every event of it carries. Fields are only ever added. */
public record PublicClient(
    String client,
    String practice,
    ClientKind kind,
    List<Solution> solutions,
    String businessName,
    @Nullable String practiceCode,
    @Nullable String industry,
    String extractEmail,
    ClientStatus status,
    Payer payer,
    String createdBy,
    Instant createdAt,
    @Nullable ClientSettings settings,
    List<IncomeSource> incomeSources,
    @Nullable SelfEmployment selfEmployed,
    Deactivation.@Nullable Told deactivation,
    @Nullable PayerAnswer payerAnswer) {}
