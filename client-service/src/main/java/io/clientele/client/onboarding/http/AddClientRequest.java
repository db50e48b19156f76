package io.clientele.client.onboarding.http;

import io.clientele.client.account.ClientKind;
import io.clientele.client.account.PracticeCode;
import io.clientele.client.account.Solution;
import io.clientele.client.onboarding.AddClient;
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
    @Size(max = 160)
        @Pattern(regexp = NOT_BLANK, message = "must not be blank")
        @Pattern(regexp = PRINTABLE, message = "must not contain control characters")
        @Nullable String businessName,
    @Size(max = PracticeCode.LONGEST)
        @Pattern(regexp = NOT_BLANK, message = "must not be blank")
        @Pattern(regexp = PracticeCode.VISIBLE, message = "must not contain characters nobody sees")
        @Nullable String practiceCode,
    @Size(max = 60) @Pattern(regexp = PRINTABLE, message = "must not contain control characters")
        @Nullable String industry,
    @Size(max = 254) @Nullable String extractEmail,
    @Size(max = 200)
        @Nullable List<@NotNull @Pattern(regexp = ID, message = NO_ID) String> colleagues,
    @Size(max = 200) @Nullable List<@NotNull @Pattern(regexp = ID, message = NO_ID) String> teams,
    @Nullable Boolean selfEmployed,
    @Nullable List<IncomeSourceRequest> incomeSources,
    @Schema(oneOf = {InvitationShape.Skip.class, InviteeRequest.class}) @NotNull @SkipOrInvite
        JsonNode invitation,
    @Pattern(regexp = ID, message = NO_ID) @Nullable String user) {

  private static final String NOT_BLANK = PracticeCode.NOT_BLANK;
  private static final String PRINTABLE = "[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]*";
  private static final String ID = "[\\x21-\\x7e]{1,64}";
  private static final String NO_ID = "must be an id";

  AddClient command(String practice, String id) {
    return new AddClient(
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
