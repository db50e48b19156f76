package io.clientele.invitation.invitation;

import java.time.Instant;

/** When the person invited said yes, and by which link. */
public record Acceptance(Instant at, Channel by) {}
