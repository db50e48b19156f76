package io.clientele.invitation.resending.http;

import io.clientele.invitation.invitation.InvitationStatus;
import io.clientele.invitation.invitation.MessageStatus;
import io.clientele.invitation.resending.Selection;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST .../invitation-resendings} takes: one of the two.
 *
 * @param invitations the ids of those to be sent again
 * @param filter which of the list are to be: all that fit when this is asked
 */
record ResendingRequest(
    @Nullable @Size(min = 1, max = Selection.MOST)
        List<@NotNull @Pattern(regexp = ID, message = "is no id of an invitation") String>
            invitations,
    @Nullable Filter filter) {

  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  ResendingRequest {
    if ((invitations == null) == (filter == null)) {
      throw new IllegalArgumentException("must have either invitations or a filter");
    }
  }

  /**
   * As the list is filtered, among those that may be sent again.
   *
   * @param status {@code PENDING} or {@code EXPIRED}; both if left out
   */
  record Filter(
      @Nullable @Size(min = 1, max = 64) String client,
      @Schema(allowableValues = {"PENDING", "EXPIRED"}) @Nullable InvitationStatus status,
      @Nullable MessageStatus delivery) {

    Filter {
      if (status != null && !Selection.Fitting.STATUSES.contains(status)) {
        throw new IllegalArgumentException("status must be one of " + Selection.Fitting.STATUSES);
      }
    }
  }

  Selection selection() {
    return filter == null
        ? new Selection.Named(new LinkedHashSet<>(invitations == null ? List.of() : invitations))
        : new Selection.Fitting(filter.client(), filter.status(), filter.delivery());
  }
}
