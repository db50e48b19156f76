package io.clientele.access.practice;

import io.clientele.access.login.CredentialPolicy;
import io.clientele.platform.decision.Refusal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks who wants to register a practice.
 *
 * @param timeZone IANA name, or null for the usual one of the region
 * @param admin who becomes its first practice admin
 */
public record RegisterPractice(
    String name,
    Region region,
    @Nullable PartnerType partnerType,
    @Nullable String timeZone,
    Admin admin) {

  /** A person, with the password they want to sign in with. */
  public record Admin(String name, String email, String password) {

    @Override
    public String toString() {
      return "Admin[" + name + "]"; // a password is in no log
    }
  }

  /** Everything a rule has against it; empty if nothing. */
  List<Refusal> faults() {
    var faults = new ArrayList<>(CredentialPolicy.faults("admin", admin.email(), admin.password()));
    if (timeZone != null && !ZoneId.getAvailableZoneIds().contains(timeZone)) {
      faults.add(
          RegistrationRefusal.TIME_ZONE_UNKNOWN
              .because("A time zone is an IANA name such as Europe/London.")
              .about("timeZone"));
    }
    return faults;
  }

  /** The time zone named, or the usual one of the region. */
  String timeZoneOrUsual() {
    return timeZone == null ? region.timeZone() : timeZone;
  }
}
