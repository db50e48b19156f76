package io.clientele.invitation.letter.http;

import io.clientele.invitation.invitation.Language;
import io.clientele.invitation.letter.Occasion;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which letter is to be shown.
 *
 * @param client whose user it would go to; left out for a colleague
 * @param language BCP 47; English if left out
 * @param occasion an invitation if left out
 * @param name whom it greets
 */
record PreviewParameters(
    @Nullable @Size(min = 1, max = 64) String client,
    @Nullable @Pattern(regexp = Language.FORM, message = NOT_WRITTEN) String language,
    @Nullable Occasion occasion,
    @Nullable @Size(max = 100) String name) {

  private static final String NOT_WRITTEN = "must be en or fr, with a region or without";

  Language inLanguage() {
    return language == null ? Language.EN : Language.of(language);
  }

  Occasion forOccasion() {
    return Objects.requireNonNullElse(occasion, Occasion.INVITATION);
  }

  String greeted() {
    return Objects.requireNonNullElse(name, "");
  }
}
