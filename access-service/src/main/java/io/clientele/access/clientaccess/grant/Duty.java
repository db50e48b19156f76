package io.clientele.access.clientaccess.grant;

import java.util.EnumSet;
import java.util.List;

/** What a grant is for (ACC-3a). */
public enum Duty {
  /** Keeping the client's books. */
  BOOKKEEPING,
  /** Approving what was kept. */
  APPROVAL,
  /** Reading figures and advising. */
  INSIGHTS;

  /** Every one: what a grant carries for which none was named. */
  public static final List<Duty> ALL = List.of(values());

  /** Each once, in the order above; all of them if none is named. */
  static List<Duty> named(List<Duty> some) {
    return some.isEmpty() ? ALL : List.copyOf(EnumSet.copyOf(some));
  }
}
