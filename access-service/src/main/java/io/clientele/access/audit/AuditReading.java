package io.clientele.access.audit;

import io.clientele.platform.decision.Refusal;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.permission.Roles;
import io.clientele.platform.token.Caller;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the record of the caller's practice; for its admins (ACC-10). */
public final class AuditReading {

  private static final int AT_ONCE = 500;

  private final AuditTrail trail;
  private final CatchingUp catchingUp;

  /**
   * Reading this record.
   *
   * @param catchingUp has all there that was accepted before somebody asks
   */
  public AuditReading(AuditTrail trail, CatchingUp catchingUp) {
    this.trail = trail;
    this.catchingUp = catchingUp;
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

  /** A page of everything that is asked, newest first. */
  public ActsPage acts(AuditQuestion question, @Nullable AuditPosition after, int limit) {
    catchingUp.putOnRecord(question.practice());
    return onRecord(question, after, limit);
  }

  private ActsPage onRecord(AuditQuestion question, @Nullable AuditPosition after, int limit) {
    var found = trail.acts(question, after, limit + 1);
    var page = found.subList(0, Math.min(limit, found.size()));
    return new ActsPage(page, found.size() > limit ? page.getLast().position() : null);
  }

  /**
   * Everything that is asked, newest first, a page at a time, however much it is.
   *
   * @param each called with every act, in order
   */
  public void all(AuditQuestion question, Consumer<RecordedAct> each) {
    // Once: whatever comes while it is read comes before what is read next.
    catchingUp.putOnRecord(question.practice());
    AuditPosition after = null;
    do {
      var page = onRecord(question, after, AT_ONCE);
      page.items().forEach(each);
      after = page.next();
    } while (after != null);
  }

  /** A page of these acts, newest first. */
  public AuditPage page(
      String practice, Set<AuditedAct> acts, @Nullable AuditPosition after, int limit) {
    catchingUp.putOnRecord(practice);
    var found = trail.newest(practice, acts, after, limit + 1);
    var page = found.subList(0, Math.min(limit, found.size()));
    return new AuditPage(page, found.size() > limit ? page.getLast().position() : null);
  }
}
