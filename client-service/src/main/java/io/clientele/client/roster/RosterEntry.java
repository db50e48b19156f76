package io.clientele.client.roster;

import java.time.Instant;

/** One line of the client list (LST-1). */
public record RosterEntry(
    String id,
    String name,
    String kind,
    String status,
    String extractEmail,
    String createdBy,
    Instant createdAt) {}
