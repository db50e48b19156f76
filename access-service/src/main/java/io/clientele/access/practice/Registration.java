package io.clientele.access.practice;

import io.clientele.access.login.Membership;
import io.clientele.access.login.NewLogin;
import io.clientele.access.login.Role;
import io.clientele.platform.contact.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A practice somebody asked for and has not confirmed yet. It has no email in the sense of ACC-1:
 * nothing is attached to the address before the mailed link was used.
 *
 * @param id derived from the caller's key: whoever sends the same key finds it
 * @param practice the id its practice will have: random, for a key is no secret, and may come again
 *     after this registration has expired
 * @param passwordHash null once the practice is there: then it lies with the login or nowhere
 * @param expiresAt when the link in the mail stops working
 * @param confirmedAt null until then
 */
public record Registration(
    String id,
    String practice,
    String name,
    Region region,
    @Nullable PartnerType partnerType,
    String timeZone,
    String adminName,
    EmailAddress email,
    @Nullable String passwordHash,
    Instant expiresAt,
    @Nullable Instant confirmedAt) {

  /** How long a link can be used. */
  public static final Duration VALID = Duration.ofHours(24);

  /** What was asked, waiting for its confirmation. */
  static Registration pending(
      String id, String practice, RegisterPractice asked, String passwordHash, Instant now) {
    var admin = asked.admin();
    return new Registration(
        id,
        practice,
        asked.name(),
        asked.region(),
        asked.partnerType(),
        asked.timeZoneOrUsual(),
        admin.name(),
        EmailAddress.read(admin.email()).orElseThrow(),
        passwordHash,
        now.plus(VALID),
        null);
  }

  /** Whether both ask for the same practice and admin; passwords are compared elsewhere. */
  boolean asksTheSameAs(Registration other) {
    return name.equals(other.name)
        && region == other.region
        && partnerType == other.partnerType
        && timeZone.equals(other.timeZone)
        && adminName.equals(other.adminName)
        && email.equals(other.email);
  }

  /** Whether its link still leads anywhere. */
  boolean alive(Instant now) {
    return now.isBefore(expiresAt);
  }

  /** The login it asks for, should the email have none yet. */
  NewLogin login(String hash) {
    var derived = UUID.nameUUIDFromBytes(("login|" + practice).getBytes(StandardCharsets.UTF_8));
    return new NewLogin(derived.toString(), email, adminName, hash);
  }

  /** What its admin becomes. */
  Membership membership() {
    return new Membership(practice, Role.PRACTICE_ADMIN, List.of());
  }
}
