package io.clientele.invitation.acceptance;

import io.clientele.invitation.invitation.InvitationStatus;
import io.clientele.invitation.invitation.Kind;
import io.clientele.invitation.invitation.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What whoever opens a link may read: who invites to what, and nothing about who is invited.
 *
 * @param practice what it is called; null if we have not heard of it yet
 * @param businessName of the client; null for a colleague
 * @param joined whether all is done
 * @param language the invitation is written in
 */
public record Opened(
    Kind kind,
    @Nullable String practice,
    @Nullable String businessName,
    InvitationStatus status,
    boolean joined,
    @Nullable Instant expiresAt,
    Language language) {}
