package io.clientele.client.roster;

import io.clientele.client.account.Client;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the list wants to know of a client: fields of its public state. Values are kept as text, so
 * that an older release shows what a newer one has told.
 */
public record ListedClient(
    String client,
    String practice,
    String businessName,
    @Nullable String practiceCode,
    String kind,
    String status,
    String extractEmail,
    String createdBy,
    Instant createdAt) {

  /** What every event of this client tells the list. */
  public static ListedClient of(Client client) {
    return new ListedClient(
        client.id(),
        client.practice(),
        client.businessName(),
        client.practiceCode(),
        client.kind().name(),
        client.status().name(),
        client.extractEmail(),
        client.createdBy(),
        client.createdAt());
  }
}
