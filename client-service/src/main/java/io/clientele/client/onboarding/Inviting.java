package io.clientele.client.onboarding;

import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent.ClientUserInvitationRequested;
import io.clientele.client.practice.Region;
import io.clientele.platform.contact.EmailAddress;
import io.clientele.platform.contact.MobileNumber;
import io.clientele.platform.decision.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Inviting somebody of the client's own business while it is added (CLI-6). */
final class Inviting {

  private static final String ROLE = "BUSINESS_ADMIN"; // who comes first (ACC-5)
  private static final String LANGUAGE = "en";

  private Inviting() {}

  /** Everything that is wrong with whom to invite; nothing is if the invitation is skipped. */
  static List<Refusal> problems(AddClient command, Region region) {
    var invitee = command.invitee();
    var problems = new ArrayList<Refusal>();
    if (invitee == null) {
      return problems;
    }
    if (EmailAddress.read(invitee.email()).isEmpty()) {
      problems.add(
          OnboardingReason.EMAIL_UNUSABLE
              .because("This is no address mail can be sent to.")
              .about("invitation.email"));
    }
    if (invitee.mobile() != null && mobile(invitee.mobile(), region).isEmpty()) {
      problems.add(
          OnboardingReason.MOBILE_UNUSABLE
              .because("This is no number texts can be sent to.")
              .about("invitation.mobile"));
    }
    return problems;
  }

  /** What is told so that the invitation goes out. */
  static ClientUserInvitationRequested requested(
      Client client, AddClient.Invitee invitee, Region region) {
    return new ClientUserInvitationRequested(
        client.id(),
        client.practice(),
        client.businessName(),
        client.createdBy(),
        ROLE,
        invitee.name(),
        EmailAddress.read(invitee.email()).orElseThrow().text(),
        invitee.mobile() == null ? null : mobile(invitee.mobile(), region).orElseThrow().text(),
        LANGUAGE);
  }

  private static Optional<MobileNumber> mobile(String typed, Region region) {
    return MobileNumber.read(typed, region.country());
  }
}
