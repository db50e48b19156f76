package io.clientele.client.onboarding.http;

import io.clientele.client.onboarding.AddClient;
import io.clientele.client.onboarding.Wording;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whom to invite. */
record InviteeRequest(
    @NotBlank
        @Size(max = Wording.LONGEST_PERSON)
        @Pattern(regexp = Wording.PLAIN, message = Wording.NOT_PLAIN)
        String name,
    @NotBlank @Size(max = Wording.LONGEST_EMAIL) String email,
    @Size(max = Wording.LONGEST_MOBILE) @Nullable String mobile) {

  /** Read from an object; what is missing or no text is blank, and so against its constraints. */
  static InviteeRequest of(JsonNode object) {
    var mobile = object.path("mobile");
    return new InviteeRequest(
        object.path("name").asString(""),
        object.path("email").asString(""),
        mobile.isString() ? mobile.asString() : null);
  }

  AddClient.Invitee invitee() {
    return AddClient.Invitee.typed(name, email, mobile);
  }

  @Override
  public String toString() {
    return "InviteeRequest"; // a person is in no log
  }
}
