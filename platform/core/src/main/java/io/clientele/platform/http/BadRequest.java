package io.clientele.platform.http;

import java.util.List;

/**
 * A request that cannot be understood; carries every fault there is, in the order of its fields.
 */
public final class BadRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /** One or more faults. */
  public BadRequest(List<Fault> faults) {
    super("bad request: " + faults);
    this.faults = List.copyOf(faults);
  }

  /** What is wrong. */
  public List<Fault> faults() {
    return faults;
  }
}
