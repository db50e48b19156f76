package io.clientele.client.onboarding.http;

import io.clientele.client.onboarding.AddClient;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whom to invite. */
record InviteeRequest(
    @NotBlank
        @Size(max = 100)
        @Pattern(regexp = PLAIN, message = "must be plain text without web addresses")
        String name,
    @NotBlank @Size(max = 254) String email,
    @Size(max = 40) @Nullable String mobile) {

  // The name stands in a mail to an address nobody has proven yet, where a link would be bait.
  private static final String PLAIN =
      "(?is)(?!.*(?:://|www\\.))[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}\\u200c\\u200d]*";

  /** Read from an object; what is missing or no text is blank, and so against its constraints. */
  static InviteeRequest of(JsonNode object) {
    var mobile = object.path("mobile");
    return new InviteeRequest(
        object.path("name").asString(""),
        object.path("email").asString(""),
        mobile.isString() ? mobile.asString() : null);
  }

  AddClient.Invitee invitee() {
    return new AddClient.Invitee(
        Normalizer.normalize(name.strip(), Normalizer.Form.NFC),
        email,
        mobile == null || mobile.isBlank() ? null : mobile);
  }

  @Override
  public String toString() {
    return "InviteeRequest"; // a person is in no log
  }
}
