package io.clientele.access.practice;

import io.clientele.access.practice.PracticeEvent.PracticeRegistered;
import io.clientele.access.practice.PracticeEvent.SignInPolicyChanged;
import io.clientele.access.practice.PracticeEvent.TeamsPutToSleep;
import io.clientele.access.practice.PracticeEvent.TeamsWoken;
import io.clientele.platform.decision.Decision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An accounting or bookkeeping firm.
 *
 * @param partnerType null if it has said none
 * @param secondFactor whether its people must have one; null as long as nobody has decided
 * @param timeZone IANA name; days of this practice begin there
 * @param teams whether they give access; null as long as its plan was never one with teams
 */
public record Practice(
    String id,
    String name,
    Region region,
    @Nullable PartnerType partnerType,
    String timeZone,
    Instant registeredAt,
    @Nullable SecondFactorPolicy secondFactor,
    @Nullable TeamsStatus teams) {

  /** A practice about which nothing was decided yet. */
  public Practice(
      String id,
      String name,
      Region region,
      @Nullable PartnerType partnerType,
      String timeZone,
      Instant registeredAt) {
    this(id, name, region, partnerType, timeZone, registeredAt, null, null);
  }

  /** What others may know: all of it, and nothing of the people in it. */
  public record Told(
      String practice,
      String name,
      Region region,
      @Nullable PartnerType partnerType,
      String timeZone,
      Instant registeredAt,
      TeamsStatus teams) {}

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

  /** Whether its people must have a second factor (ACC-7). */
  public SecondFactorPolicy secondFactorPolicy() {
    return secondFactor == null ? SecondFactorPolicy.OPTIONAL : secondFactor;
  }

  /**
   * Its people must have a second factor from now on, or need not.
   *
   * @param adminHasOne whether the admin who says so has one: who requires it without would be
   *     locked out by their own word
   */
  Decision<Practice, PracticeEvent> secondFactor(SecondFactorPolicy policy, boolean adminHasOne) {
    if (policy == secondFactorPolicy()) {
      return Decision.unchanged();
    }
    if (policy == SecondFactorPolicy.REQUIRED && !adminHasOne) {
      return Decision.refused(
          SignInPolicyRefusal.SECOND_FACTOR_FIRST.because(
              "Set up a second factor for yourself first; then you can require it of others."));
    }
    return Decision.done(
        new Practice(id, name, region, partnerType, timeZone, registeredAt, policy, teams),
        new SignInPolicyChanged(id, policy));
  }

  /** Whether its teams give access (ACC-3). */
  public TeamsStatus teamsStatus() {
    return teams == null ? TeamsStatus.ASLEEP : teams;
  }

  /**
   * Its plan has teams from now on, or has none: one event, however many teams there are and
   * clients that were granted to them.
   */
  Decision<Practice, PracticeEvent> teams(TeamsStatus status) {
    if (status == teamsStatus()) {
      return Decision.unchanged();
    }
    return Decision.done(
        new Practice(id, name, region, partnerType, timeZone, registeredAt, secondFactor, status),
        status == TeamsStatus.AWAKE ? new TeamsWoken(id) : new TeamsPutToSleep(id));
  }

  /** What others hear of it. */
  public Told told() {
    return new Told(id, name, region, partnerType, timeZone, registeredAt, teamsStatus());
  }
}
