package io.clientele.access.practice;

import io.clientele.access.login.Logins;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a practice and its first admin of a registration whose mailed link was used (ACC-1). */
public final class Confirming {

  private final Registrations registrations;
  private final Logins logins;
  private final Aggregates<Practice, PracticeEvent> practices;
  private final Clock clock;

  /** Confirming into these. */
  public Confirming(
      Registrations registrations,
      Logins logins,
      Aggregates<Practice, PracticeEvent> practices,
      Clock clock) {
    this.registrations = registrations;
    this.logins = logins;
    this.practices = practices;
    this.clock = clock;
  }

  /** The registration a link leads to; empty if there is none or it has expired. */
  public Optional<Registration> find(LinkToken link) {
    return registrations.byLink(link.hash()).filter(found -> found.alive(clock.instant()));
  }

  /**
   * Confirms. Login, practice and registration are three writes, each harmless to repeat: what a
   * crash between them left undone, following the link again does.
   *
   * @param traceparent the trace this belongs to, or null
   * @return what was confirmed, now or before; empty as {@link #find} is
   */
  public Optional<Registration> confirm(LinkToken link, @Nullable String traceparent) {
    var found = find(link);
    found.ifPresent(registration -> makeAll(registration, traceparent));
    return found;
  }

  private void makeAll(Registration registration, @Nullable String traceparent) {
    var hash = registration.passwordHash();
    if (hash == null) {
      return; // all was done before
    }
    var admin =
        logins.emailProven(registration.login(hash), registration.membership(), traceparent);
    practices.command(
        registration.id(),
        new Cause(admin, null, null, traceparent),
        known -> Practice.register(known, registration, admin, clock.instant()),
        Practice::told);
    registrations.confirmed(registration.id(), clock.instant());
  }
}
