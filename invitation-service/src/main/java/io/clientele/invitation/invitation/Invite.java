package io.clientele.invitation.invitation;

import io.clientele.platform.contact.EmailAddress;
import io.clientele.platform.contact.MobileNumber;
import io.clientele.platform.decision.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a colleague asks who wants to invite somebody.
 *
 * @param practice the caller's own
 * @param client whose user to invite; null for a colleague
 * @param mobile as typed; null if there is none
 * @param language what is written to them in
 */
public record Invite(
    String practice,
    Kind kind,
    @Nullable String client,
    String name,
    String email,
    @Nullable String mobile,
    Language language,
    Role role,
    List<Permission> permissions) {

  /**
   * Everything that is wrong with it; empty if nothing is.
   *
   * @param country whose numbers are typed without a country here
   */
  List<Refusal> faults(String country) {
    var faults = new ArrayList<Refusal>();
    if (role.kind() != kind) {
      faults.add(
          InvitationRefusal.ROLE_OF_ANOTHER_KIND
              .because("A " + kind + " cannot have the role " + role + ".")
              .about("role"));
    }
    if (kind == Kind.CLIENT_USER && client == null) {
      faults.add(InvitationRefusal.CLIENT_REQUIRED.because("Which client is it?").about("client"));
    }
    if (kind == Kind.COLLEAGUE && client != null) {
      faults.add(
          InvitationRefusal.CLIENT_NOT_EXPECTED
              .because("A colleague is invited to the practice, not to a client.")
              .about("client"));
    }
    if (kind == Kind.CLIENT_USER && !permissions.isEmpty()) {
      faults.add(
          InvitationRefusal.PERMISSIONS_NOT_EXPECTED
              .because("Single permissions are for colleagues.")
              .about("permissions"));
    }
    contactFaults(country, faults);
    return faults;
  }

  private void contactFaults(String country, List<Refusal> faults) {
    if (EmailAddress.read(email).isEmpty()) {
      faults.add(
          InvitationRefusal.EMAIL_INVALID.because("This is no email address.").about("email"));
    }
    if (mobile != null && MobileNumber.read(mobile, country).isEmpty()) {
      faults.add(
          InvitationRefusal.MOBILE_INVALID
              .because("This is no number that texts can be sent to.")
              .about("mobile"));
    }
  }

  /** The person, once there are no faults. */
  Invitee invitee(String country) {
    var number = mobile == null ? null : MobileNumber.read(mobile, country).orElseThrow().text();
    return new Invitee(name, EmailAddress.read(email).orElseThrow().text(), number, language);
  }

  @Override
  public String toString() {
    return "Invite[" + kind + "]"; // the person is in no log
  }
}
