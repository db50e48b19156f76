package io.clientele.invitation.leaver;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has gone, from a practice or altogether, and who may have invitations open.
 *
 * @param event the id of the event that told it
 * @param practice where they worked; null if their login is no more, wherever that was
 * @param login theirs
 * @param successor the login that takes over; null if nobody does
 * @param goneAt when they went
 * @param since when that was heard
 */
public record Leaver(
    String event,
    @Nullable String practice,
    String login,
    @Nullable String successor,
    Instant goneAt,
    Instant since) {}
