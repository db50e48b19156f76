package io.clientele.access.practice;

import io.clientele.platform.event.Named;
import org.jspecify.annotations.Nullable;

/** What others hear of a practice. */
public sealed interface PracticeEvent {

  /**
   * A practice works with Clientele from now on.
   *
   * @param admin the login of its first practice admin
   */
  @Named("PracticeRegistered.v1")
  record PracticeRegistered(
      String practice,
      String name,
      Region region,
      @Nullable PartnerType partnerType,
      String timeZone,
      String admin)
      implements PracticeEvent {}

  /** Its people sign in with a second factor from now on, or need not. */
  @Named("SignInPolicyChanged.v1")
  record SignInPolicyChanged(String practice, SecondFactorPolicy secondFactor)
      implements PracticeEvent {}

  /** Its teams give access from now on: its plan has teams. */
  @Named("TeamsWoken.v1")
  record TeamsWoken(String practice) implements PracticeEvent {}

  /** Its teams give no access from now on: its plan has none. */
  @Named("TeamsPutToSleep.v1")
  record TeamsPutToSleep(String practice) implements PracticeEvent {}
}
