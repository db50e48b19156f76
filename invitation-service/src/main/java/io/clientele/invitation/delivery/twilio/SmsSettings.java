package io.clientele.invitation.delivery.twilio;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The account texts are sent by.
 *
 * @param account the account's SID; empty if there is none
 * @param token its secret
 * @param from the number texts come from, or the SID of a messaging service ({@code MG...})
 * @param baseUrl where the API is, without a slash at the end
 */
@Validated
@ConfigurationProperties("invitation.sms")
record SmsSettings(String account, String token, String from, @NotBlank String baseUrl) {

  boolean complete() {
    return !account.isBlank() && !token.isBlank() && !from.isBlank();
  }

  @Override
  public String toString() {
    return "SmsSettings"; // the token is in no log
  }
}
