package io.clientele.client.roster.mongo;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What we want to know of an invitation to a client (LST-1). */
record InvitationState(
    String invitation, @Nullable String client, String status, @Nullable Instant expiresAt) {

  /** Whether it is to a client at all, and not to a practice. */
  boolean toAClient() {
    return client != null;
  }

  String toThatClient() {
    return requireNonNull(client, "client");
  }

  Document row() {
    return RosterRow.invitation(invitation, status.equals("PENDING"), expiresAt);
  }
}
