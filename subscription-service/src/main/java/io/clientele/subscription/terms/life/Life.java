package io.clientele.subscription.terms.life;

import static io.clientele.subscription.terms.life.Status.ACTIVE;
import static io.clientele.subscription.terms.life.Status.CANCELLED;
import static io.clientele.subscription.terms.life.Status.PAST_DUE;
import static io.clientele.subscription.terms.life.Status.SUSPENDED;
import static io.clientele.subscription.terms.life.Status.TRIAL;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The life of a subscription: what each happening makes of each status.
 *
 * <pre>
 *           PLAN_CHOSEN  TRIAL_OVER  LEFT       LAST_TERM_OVER  PAYMENT_FAILED  PAID    GRACE_OVER
 * TRIAL     ACTIVE       SUSPENDED   CANCELLED  -               -               -       -
 * ACTIVE    ACTIVE       -           -          CANCELLED       PAST_DUE        ACTIVE  -
 * PAST_DUE  PAST_DUE     -           -          CANCELLED       PAST_DUE        ACTIVE  SUSPENDED
 * SUSPENDED ACTIVE       -           CANCELLED  -               -               ACTIVE  -
 * CANCELLED ACTIVE       -           -          -               -               -       -
 * </pre>
 *
 * <p>Another plan pays nothing that is owed. Who has paid for a term leaves when it ends, not
 * before. Nothing tells of payments yet (SUB-8).
 */
public final class Life {

  private Life() {}

  /** The status that follows; empty where this cannot happen, and nothing does. */
  public static Optional<Status> after(Status now, Happening happening) {
    return Optional.ofNullable(
        switch (happening) {
          case PLAN_CHOSEN -> now == PAST_DUE ? PAST_DUE : ACTIVE;
          case TRIAL_OVER -> of(now == TRIAL, SUSPENDED);
          case LEFT -> of(now == TRIAL || now == SUSPENDED, CANCELLED);
          case LAST_TERM_OVER -> of(isPaid(now), CANCELLED);
          case PAYMENT_FAILED -> of(isPaid(now), PAST_DUE);
          case PAID -> of(isPaid(now) || now == SUSPENDED, ACTIVE);
          case GRACE_OVER -> of(now == PAST_DUE, SUSPENDED);
        });
  }

  private static boolean isPaid(Status now) {
    return now == ACTIVE || now == PAST_DUE;
  }

  private static @Nullable Status of(boolean possible, Status next) {
    return possible ? next : null;
  }
}
