package io.clientele.client.onboarding.http;

import io.clientele.client.account.ClientKind;
import io.clientele.client.account.Solution;
import io.clientele.client.onboarding.AddClient;
import io.clientele.client.onboarding.Wording;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is sent to add a client.
 *
 * @param connection the connection to add it with, whose organisation gives the name if none is
 *     given
 * @param extractEmail the extract address that is wished for (CLI-7)
 * @param colleagues ids of the logins that are to see it (CLI-5)
 * @param teams ids of the teams that are to see it
 * @param invitation {@code "SKIP"}, or whom to invite: silence is neither (CLI-6)
 * @param user id of the login that becomes its first user instead (CLI-11)
 */
record AddClientRequest(
    @Size(min = 1, max = 64) @Nullable String connection,
    @Nullable ClientKind kind,
    @NotNull @Size(min = 1, max = 3) List<@NotNull Solution> solutions,
    @Size(max = Wording.LONGEST_NAME)
        @Pattern(regexp = Wording.NOT_BLANK, message = Wording.BLANK)
        @Pattern(regexp = Wording.PRINTABLE, message = Wording.NOT_PRINTABLE)
        @Nullable String businessName,
    @Size(max = Wording.LONGEST_CODE)
        @Pattern(regexp = Wording.NOT_BLANK, message = Wording.BLANK)
        @Pattern(regexp = Wording.VISIBLE, message = Wording.NOT_VISIBLE)
        @Nullable String practiceCode,
    @Size(max = Wording.LONGEST_INDUSTRY)
        @Pattern(regexp = Wording.PRINTABLE, message = Wording.NOT_PRINTABLE)
        @Nullable String industry,
    @Size(max = Wording.LONGEST_EMAIL) @Nullable String extractEmail,
    @Size(max = Wording.MOST_NAMED)
        @Nullable List<@NotNull @Pattern(regexp = Wording.ID, message = Wording.NO_ID) String>
            colleagues,
    @Size(max = Wording.MOST_NAMED)
        @Nullable List<@NotNull @Pattern(regexp = Wording.ID, message = Wording.NO_ID) String>
            teams,
    @Nullable Boolean selfEmployed,
    @Nullable List<IncomeSourceRequest> incomeSources,
    @Schema(oneOf = {InvitationShape.Skip.class, InviteeRequest.class}) @NotNull @SkipOrInvite
        JsonNode invitation,
    @Pattern(regexp = Wording.ID, message = Wording.NO_ID) @Nullable String user) {

  AddClient command(String practice, String id) {
    return new AddClient(
        id,
        id,
        practice,
        connection,
        kind,
        solutions,
        new AddClient.Details(
            stripped(businessName), stripped(practiceCode), stripped(industry), extractEmail),
        new AddClient.Access(orEmpty(colleagues), orEmpty(teams)),
        new AddClient.Tax(
            Objects.requireNonNullElse(selfEmployed, false),
            orEmpty(incomeSources).stream().map(IncomeSourceRequest::source).toList()),
        InvitationShape.skips(invitation) ? null : InviteeRequest.of(invitation).invitee(),
        user);
  }

  private static @Nullable String stripped(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
