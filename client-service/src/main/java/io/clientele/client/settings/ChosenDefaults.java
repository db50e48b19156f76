package io.clientele.client.settings;

import io.clientele.client.practice.PracticeReason;
import io.clientele.client.practice.Practices;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IfMatch;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.permission.Roles;
import io.clientele.platform.token.Caller;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A practice looks at what its new clients start with, and chooses it (LIF-5, CLI-8). */
public final class ChosenDefaults {

  private final Practices practices;
  private final DefaultSettings defaults;

  /** Over these. */
  public ChosenDefaults(Practices practices, DefaultSettings defaults) {
    this.practices = practices;
    this.defaults = defaults;
  }

  /** Why this caller may neither choose them nor see who did, if so. */
  public static Optional<Refusal> lacks(Caller caller) {
    return caller.may(Permission.CHOOSE_DEFAULT_SETTINGS)
        ? Optional.empty()
        : Optional.of(
            SettingsReason.PRACTICE_ADMIN_ONLY
                .because("Only practice admins may do this.")
                .with("requiredRole", Roles.needed(Permission.CHOOSE_DEFAULT_SETTINGS)));
  }

  /** The present ones; refused while the practice was not heard of. */
  public Outcome<DefaultClientSettings> find(String practice) {
    return practices
        .find(practice)
        .map(defaults::of)
        .<Outcome<DefaultClientSettings>>map(
            present -> new Outcome.Unchanged<>(present.settings(), present.version()))
        .orElseGet(ChosenDefaults::notKnownYet);
  }

  /**
   * Chooses others; clients that are there keep what they have.
   *
   * @param seen the version the caller saw; 0 while none were ever chosen
   * @param answer from what was chosen to what the caller is told
   */
  public Outcome<DefaultClientSettings> choose(
      Caller caller,
      WantedSettings wanted,
      IfMatch seen,
      Cause cause,
      Function<DefaultClientSettings, ?> answer) {
    var lacking = lacks(caller);
    if (lacking.isPresent()) {
      return new Outcome.Refused<>(List.of(lacking.get()));
    }
    if (practices.find(caller.practice()).isEmpty()) {
      return notKnownYet();
    }
    return defaults.choose(wanted.of(caller.practice()), wanted.problems(), seen, cause, answer);
  }

  private static Outcome<DefaultClientSettings> notKnownYet() {
    return new Outcome.Refused<>(List.of(PracticeReason.notKnownYet()));
  }
}
