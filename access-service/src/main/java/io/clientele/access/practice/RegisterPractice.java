package io.clientele.access.practice;

import io.clientele.access.login.CredentialPolicy;
import io.clientele.platform.decision.Refusal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks who wants to register a practice.
 *
 * @param timeZone IANA name of an area and location, or null for the usual one of the region
 * @param admin who becomes its first practice admin
 */
public record RegisterPractice(
    String name,
    Region region,
    @Nullable PartnerType partnerType,
    @Nullable String timeZone,
    Admin admin) {

  // Where people live, as default client settings take it; not UTC, US/Eastern or EST5EDT.
  private static final Pattern AREA_AND_LOCATION =
      Pattern.compile(
          "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

  /** A person, with the password they want to sign in with. */
  public record Admin(String name, String email, String password) {

    @Override
    public String toString() {
      return "Admin[" + name + "]"; // a password is in no log
    }
  }

  /** Everything a rule has against it; empty if nothing. */
  List<Refusal> faults() {
    var faults =
        new ArrayList<>(
            CredentialPolicy.faults("admin", admin.email(), admin.password(), admin.name(), name));
    if (timeZone != null && !isUsable(timeZone)) {
      faults.add(
          RegistrationRefusal.TIME_ZONE_UNKNOWN
              .because("A time zone is the IANA name of an area and location, as Europe/London.")
              .about("timeZone"));
    }
    return faults;
  }

  private static boolean isUsable(String zone) {
    return AREA_AND_LOCATION.matcher(zone).matches() && ZoneId.getAvailableZoneIds().contains(zone);
  }

  /** The time zone named, or the usual one of the region. */
  String timeZoneOrUsual() {
    return timeZone == null ? region.timeZone() : timeZone;
  }
}
