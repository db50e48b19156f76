package io.clientele.bench.world;

import io.clientele.standalone.journey.data.Employer;
import io.clientele.standalone.journey.data.Employers;
import java.util.List;

/** Names of real companies, as many as are wanted: those of the demo, numbered when they repeat. */
public final class Names {

  // A prime, so that clients of one name differ in all that follows from their number.
  private static final int DIFFERENT = 997;

  private final List<Employer> employers = Employers.sample().next(DIFFERENT);

  /** The same for the same number, and for no other. */
  public String name(int number) {
    var name = employers.get(number % DIFFERENT).name();
    var again = number / DIFFERENT;
    return again == 0 ? name : name + " " + again;
  }
}
