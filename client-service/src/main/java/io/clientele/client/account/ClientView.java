package io.clientele.client.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A client as the practice's own people see it. */
public record ClientView(
    String id,
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
    Deactivation.@Nullable Told deactivation) {

  /** This client, as it is seen. */
  public static ClientView of(Client client) {
    return new ClientView(
        client.id(),
        client.kind(),
        client.solutions(),
        client.businessName(),
        client.practiceCode(),
        client.industry(),
        client.extractEmail(),
        client.status(),
        client.payer(),
        client.createdBy(),
        client.createdAt(),
        client.settings(),
        client.incomeSources(),
        client.selfEmployment(),
        client.deactivation() == null ? null : client.deactivation().told());
  }
}
