package io.clientele.platform.http;

import io.clientele.platform.decision.Refusal;
import java.util.List;

/** A request that was understood and that rules refuse; carries every reason. */
public final class RefusedRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Refusal> why;

  /** One or more reasons. */
  public RefusedRequest(List<Refusal> why) {
    super("refused: " + why);
    this.why = List.copyOf(why);
  }

  /** The reasons. */
  public List<Refusal> why() {
    return why;
  }
}
