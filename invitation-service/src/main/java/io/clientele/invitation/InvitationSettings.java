package io.clientele.invitation;

import io.clientele.invitation.limit.Most;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What invitations must be told.
 *
 * @param secret 32 bytes in Base64; links are made from it
 * @param valid how long an invitation is good for once its first message is out (INV-2); a day or
 *     more
 * @param appUrl where the mobile app is (INV-1); empty if there is none
 * @param perPractice the most invitations a practice sends in a day (INV-9)
 * @param perClient the most the business admins of a client do
 * @param toOneRecipient the most one of these sends in a day to one address or number
 * @param perRecipient the most in a day to one address or number, from all together
 */
@Validated
@ConfigurationProperties("invitation")
record InvitationSettings(
    @NotBlank String secret,
    @NotNull @DurationMin(days = 1) Duration valid,
    @NotNull @Pattern(regexp = "(https://\\S{1,100})?") String appUrl,
    @Min(1) int perPractice,
    @Min(1) int perClient,
    @Min(1) int toOneRecipient,
    @Min(2) int perRecipient) {

  /** The most in a day. */
  Most most() {
    return new Most(perPractice, perClient, toOneRecipient, perRecipient);
  }

  @Nullable String app() {
    return appUrl.isEmpty() ? null : appUrl;
  }

  @Override
  public String toString() {
    return "InvitationSettings"; // the secret is in no log
  }
}
