package io.clientele.invitation.invitation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of invitations.
 *
 * @param next where the next one begins; null if this is the last
 */
public record InvitationPage(List<Invitation> items, @Nullable Position next) {}
