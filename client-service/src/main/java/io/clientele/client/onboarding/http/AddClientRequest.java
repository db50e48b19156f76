package io.clientele.client.onboarding.http;

import io.clientele.client.account.ClientKind;
import io.clientele.client.account.Solution;
import io.clientele.client.onboarding.AddClient;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sent to add a client. */
record AddClientRequest(
    @Nullable ClientKind kind,
    @NotNull @Size(min = 1, max = 3) List<@NotNull Solution> solutions,
    @NotBlank
        @Size(max = 160)
        @Pattern(regexp = PRINTABLE, message = "must not contain control characters")
        String businessName,
    @Size(max = 60) @Pattern(regexp = PRINTABLE, message = "must not contain control characters")
        @Nullable String industry,
    @NotNull Invitation invitation) {

  private static final String PRINTABLE = "[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]*";

  /** Whether the client's people are invited at once. */
  enum Invitation {
    SKIP
  }

  AddClient command(String practice, String id) {
    return new AddClient(
        id,
        practice,
        kind,
        solutions,
        businessName.strip(),
        industry == null || industry.isBlank() ? null : industry.strip());
  }
}
