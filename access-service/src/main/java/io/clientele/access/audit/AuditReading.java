package io.clientele.access.audit;

import io.clientele.platform.decision.Refusal;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.permission.Roles;
import io.clientele.platform.token.Caller;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the record of the caller's practice; for its admins (ACC-10). */
public final class AuditReading {

  private final AuditTrail trail;

  /** Reading this record. */
  public AuditReading(AuditTrail trail) {
    this.trail = trail;
  }

  /** Why this caller may not read it; empty if they may. */
  public Optional<Refusal> hindrance(Caller caller) {
    return caller.may(Permission.READ_AUDIT)
        ? Optional.empty()
        : Optional.of(
            AuditRefusal.PRACTICE_ADMIN_ONLY
                .because("Only practice admins read what is on record.")
                .with("requiredRole", Roles.needed(Permission.READ_AUDIT)));
  }

  /** A page of it, newest first. */
  public AuditPage page(
      String practice, Set<AuditedAct> acts, @Nullable AuditPosition after, int limit) {
    var found = trail.newest(practice, acts, after, limit + 1);
    var page = found.subList(0, Math.min(limit, found.size()));
    return new AuditPage(page, found.size() > limit ? page.getLast().position() : null);
  }
}
