package io.clientele.subscription.terms;

import io.clientele.subscription.billing.Interval;
import io.clientele.subscription.plan.AddOn;
import io.clientele.subscription.terms.agreed.Wanted;
import java.util.Map;

/** Something that is done to a practice so many days after the last thing. */
record Doing(int days, What what) {

  enum What {
    TAKE_SMALL,
    TAKE_MIDDLE,
    TAKE_LARGE,
    PAY_MONTHLY,
    PAY_YEARLY,
    BUY_SEVEN,
    BUY_NONE,
    HEAR_YES,
    HEAR_NO,
    WITHDRAW,
    LEAVE,
    STAY
  }

  /** What is wanted, if this is a wish. */
  boolean isWish() {
    return what.ordinal() < What.HEAR_YES.ordinal();
  }

  Wanted wanted() {
    return switch (what) {
      case TAKE_SMALL -> Wanted.plan("SMALL");
      case TAKE_MIDDLE -> Wanted.plan("MIDDLE");
      case TAKE_LARGE -> Wanted.plan("LARGE");
      case PAY_MONTHLY -> new Wanted(null, Interval.MONTH, Map.of());
      case PAY_YEARLY -> new Wanted(null, Interval.YEAR, Map.of());
      case BUY_SEVEN -> new Wanted(null, null, Map.of(AddOn.DATA_HEALTH_INSIGHTS, 7));
      case BUY_NONE -> new Wanted(null, null, Map.of(AddOn.DATA_HEALTH_INSIGHTS, 0));
      case HEAR_YES, HEAR_NO, WITHDRAW, LEAVE, STAY -> throw new IllegalStateException();
    };
  }

  void to(Practice practice) {
    switch (what) {
      case HEAR_YES -> practice.hears(new Verdict(practice.it().wishes().made(), true, 3));
      case HEAR_NO -> practice.hears(new Verdict(practice.it().wishes().made(), false, 9999));
      case WITHDRAW -> practice.withdraws();
      case LEAVE -> practice.leaves();
      case STAY -> practice.stays();
      default -> practice.wants(wanted());
    }
  }
}
