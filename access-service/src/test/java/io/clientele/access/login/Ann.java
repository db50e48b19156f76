package io.clientele.access.login;

import io.clientele.platform.contact.EmailAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A login to test with, and the places it may belong to. */
final class Ann {

  static final EmailAddress EMAIL = new EmailAddress("Ann@Practice.example");
  static final Membership ADMIN = new Membership("p1", Role.PRACTICE_ADMIN, List.of());
  static final Membership SECOND =
      new Membership("p2", Role.STANDARD, List.of("SEE_BILLING"), "i2");
  static final ClientMembership CAFE = new ClientMembership("c1", ClientRole.BUSINESS_ADMIN, "i1");
  static final Login ANN = ann("hash", true, null, 1, List.of(ADMIN), List.of());

  static Login ann(
      String hash,
      boolean verified,
      @Nullable String onlyFor,
      long rights,
      List<Membership> memberships,
      List<ClientMembership> clients) {
    return new Login(
        "l1",
        EMAIL.key(),
        EMAIL.text(),
        "Ann Ash",
        hash,
        verified,
        onlyFor,
        rights,
        memberships,
        clients);
  }

  private Ann() {}
}
