package io.clientele.access.practice;

import io.clientele.access.practice.PracticeEvent.PracticeRegistered;
import io.clientele.platform.decision.Decision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An accounting or bookkeeping firm.
 *
 * @param partnerType null if it has said none
 * @param timeZone IANA name; days of this practice begin there
 */
public record Practice(
    String id,
    String name,
    Region region,
    @Nullable PartnerType partnerType,
    String timeZone,
    Instant registeredAt) {

  /** What others may know: all of it, and nothing of the people in it. */
  public record Told(
      String practice,
      String name,
      Region region,
      @Nullable PartnerType partnerType,
      String timeZone,
      Instant registeredAt) {}

  /**
   * A confirmed registration becomes a practice, once.
   *
   * @param known the practice of this registration, or null if there is none yet
   * @param admin the login of its first practice admin
   */
  public static Decision<Practice, PracticeEvent> register(
      @Nullable Practice known, Registration asked, String admin, Instant now) {
    if (known != null) {
      return Decision.unchanged();
    }
    var made =
        new Practice(
            asked.practice(),
            asked.name(),
            asked.region(),
            asked.partnerType(),
            asked.timeZone(),
            now);
    return Decision.done(
        made,
        new PracticeRegistered(
            made.id, made.name, made.region, made.partnerType, made.timeZone, admin));
  }

  /** What others hear of it. */
  public Told told() {
    return new Told(id, name, region, partnerType, timeZone, registeredAt);
  }
}
