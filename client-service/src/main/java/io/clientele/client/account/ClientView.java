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
    @Nullable String industry,
    String extractEmail,
    ClientStatus status,
    Payer payer,
    String createdBy,
    Instant createdAt,
    @Nullable ClientSettings settings) {

  /** This client, as it is seen. */
  public static ClientView of(Client client) {
    return new ClientView(
        client.id(),
        client.kind(),
        client.solutions(),
        client.businessName(),
        client.industry(),
        client.extractEmail(),
        client.status(),
        client.payer(),
        client.createdBy(),
        client.createdAt(),
        client.settings());
  }
}
