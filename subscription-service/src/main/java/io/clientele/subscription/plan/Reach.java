package io.clientele.subscription.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * Whose running terms go on under a newer version of their plan, and from when (SUB-1). A version
 * without one is for those who choose the plan; everybody else keeps what they agreed to.
 *
 * @param versions the versions of the same plan that it takes the place of
 * @param from terms that begin on this day or later are under the newer version
 */
public record Reach(List<Integer> versions, LocalDate from) {

  public Reach {
    versions = versions.stream().distinct().sorted().toList();
  }

  /** Whether a term that begins on this day, of who was on this version, is under the newer one. */
  public boolean covers(int version, LocalDate term) {
    return versions.contains(version) && !term.isBefore(from);
  }
}
