package io.clientele.client.roster.mongo;

import static java.util.Objects.requireNonNull;

import io.clientele.client.roster.Sources;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What we want to know of an invitation to a client (LST-1). */
record InvitationState(
    String invitation,
    @Nullable String client,
    String status,
    @Nullable Instant expiresAt,
    List<Delivery> deliveries) {

  InvitationState {
    deliveries = List.copyOf(deliveries);
  }

  /** One of its messages. */
  record Delivery(String status) {}

  /** Whether it is to a client at all, and not to a practice. */
  boolean toAClient() {
    return client != null;
  }

  String toThatClient() {
    return requireNonNull(client, "client");
  }

  Document row() {
    return RosterRow.invitation(invitation, isPending() ? until() : null);
  }

  private Instant until() {
    return expiresAt == null ? Sources.NOT_SENT : expiresAt;
  }

  /** Whether somebody may still answer; nobody can if every message of it failed. */
  private boolean isPending() {
    return status.equals("PENDING") && !hasReachedNobody();
  }

  private boolean hasReachedNobody() {
    return !deliveries.isEmpty()
        && deliveries.stream().allMatch(one -> one.status().equals("FAILED"));
  }
}
