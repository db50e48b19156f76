package io.clientele.client.onboarding.http;

import io.clientele.client.account.ClientKind;
import io.clientele.client.account.Solution;
import io.clientele.client.onboarding.AddClient;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is sent to add a client.
 *
 * @param connection the connection to add it with, whose organisation gives the name if none is
 *     given
 * @param invitation {@code "SKIP"}, or whom to invite: silence is neither (CLI-6)
 */
record AddClientRequest(
    @Size(min = 1, max = 64) @Nullable String connection,
    @Nullable ClientKind kind,
    @NotNull @Size(min = 1, max = 3) List<@NotNull Solution> solutions,
    @Size(max = 160)
        @Pattern(regexp = NOT_BLANK, message = "must not be blank")
        @Pattern(regexp = PRINTABLE, message = "must not contain control characters")
        @Nullable String businessName,
    @Size(max = 60) @Pattern(regexp = PRINTABLE, message = "must not contain control characters")
        @Nullable String industry,
    @Schema(oneOf = {InvitationShape.Skip.class, InviteeRequest.class}) @NotNull @SkipOrInvite
        JsonNode invitation) {

  private static final String NOT_BLANK = "(?s).*\\S.*";
  private static final String PRINTABLE = "[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]*";

  AddClient command(String practice, String id) {
    return new AddClient(
        id,
        practice,
        connection,
        kind,
        solutions,
        businessName == null ? null : businessName.strip(),
        industry == null || industry.isBlank() ? null : industry.strip(),
        InvitationShape.skips(invitation) ? null : InviteeRequest.of(invitation).invitee());
  }
}
