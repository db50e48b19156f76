package io.clientele.access.practice.http;

import io.clientele.access.practice.PartnerType;
import io.clientele.access.practice.Region;
import io.clientele.access.practice.RegisterPractice;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /api/practices} takes.
 *
 * @param timeZone IANA name of an area and location; the usual one of the region if left out
 */
record RegistrationRequest(
    @NotBlank @Size(max = 100) @Pattern(regexp = PLAIN, message = NOT_PLAIN) String name,
    @NotNull Region region,
    @Nullable PartnerType partnerType,
    @Nullable @Size(max = 64) String timeZone,
    @NotNull Admin admin) {

  // These names stand in mails to an address nobody has proven yet, where a link would be bait.
  static final String PLAIN =
      "(?is)(?!.*(?:://|www\\.))[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}\\u200c\\u200d]*";
  static final String NOT_PLAIN = "must be plain text without web addresses";

  /** Who becomes its first practice admin. */
  record Admin(
      @NotBlank @Size(max = 100) @Pattern(regexp = PLAIN, message = NOT_PLAIN) String name,
      @NotBlank @Size(max = 254) String email,
      @NotNull @Size(max = 1000) String password) {

    @Override
    public String toString() {
      return "Admin"; // a password is in no log
    }
  }

  RegisterPractice toCommand() {
    return new RegisterPractice(
        tidy(name),
        region,
        partnerType,
        timeZone,
        new RegisterPractice.Admin(tidy(admin.name), admin.email, admin.password));
  }

  private static String tidy(String typed) {
    return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
  }
}
