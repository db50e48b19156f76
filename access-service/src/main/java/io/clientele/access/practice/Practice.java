package io.clientele.access.practice;

import io.clientele.access.practice.PracticeEvent.PracticeRegistered;
import io.clientele.access.practice.PracticeEvent.SignInPolicyChanged;
import io.clientele.access.practice.PracticeEvent.TeamsPutToSleep;
import io.clientele.access.practice.PracticeEvent.TeamsWoken;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An accounting or bookkeeping firm.
 *
 * @param partnerType null if it has said none
 * @param secondFactor whether its people must have one; null as long as nobody has decided
 * @param timeZone IANA name; days of this practice begin there
 * @param teams whether they give access; null as long as its plan was never one with teams
 * @param lowering who is about to be a practice admin no longer; null while nobody is (ACC-4)
 */
public record Practice(
    String id,
    String name,
    Region region,
    @Nullable PartnerType partnerType,
    String timeZone,
    Instant registeredAt,
    @Nullable SecondFactorPolicy secondFactor,
    @Nullable TeamsStatus teams,
    @Nullable Lowering lowering) {

  /** A practice about which nothing was decided yet. */
  public Practice(
      String id,
      String name,
      Region region,
      @Nullable PartnerType partnerType,
      String timeZone,
      Instant registeredAt) {
    this(id, name, region, partnerType, timeZone, registeredAt, null, null, null);
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
        new Practice(
            id, name, region, partnerType, timeZone, registeredAt, policy, teams, lowering),
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
        new Practice(
            id, name, region, partnerType, timeZone, registeredAt, secondFactor, status, lowering),
        status == TeamsStatus.AWAKE ? new TeamsWoken(id) : new TeamsPutToSleep(id));
  }

  /**
   * Somebody is about to be a practice admin no longer: one at a time, so that no two go for each
   * other's sake (ACC-4).
   *
   * @param another whether somebody else is practice admin now, so has been since this practice was
   *     read; nobody else ceases to be one until it is settled
   */
  public Decision<Practice, PracticeEvent> lower(Lowering asked, boolean another) {
    if (lowering != null) {
      return Decision.refused(
          LoweringRefusal.LOWERING_UNDER_WAY.because(
              "Somebody else is just being changed; please try again."));
    }
    return another ? Decision.done(with(asked)) : Decision.refused(lastAdmin());
  }

  /** This one is done or dropped; nobody hears of it, for the login tells. */
  public Decision<Practice, PracticeEvent> settled(String id) {
    return lowering == null || !lowering.id().equals(id)
        ? Decision.unchanged()
        : Decision.done(with(null));
  }

  /** The answer to what would leave a practice without a practice admin (ACC-4). */
  public static Refusal lastAdmin() {
    return LoweringRefusal.LAST_PRACTICE_ADMIN.because(
        "A practice keeps at least one practice admin: make somebody else one first.");
  }

  private Practice with(@Nullable Lowering next) {
    return new Practice(
        id, name, region, partnerType, timeZone, registeredAt, secondFactor, teams, next);
  }

  /** What others hear of it. */
  public Told told() {
    return new Told(id, name, region, partnerType, timeZone, registeredAt, teamsStatus());
  }
}
