package io.clientele.access.clientaccess.explaining;

import io.clientele.platform.token.Caller;
import java.time.Instant;

/** Explains who saw a client at a past instant; see {@link Explaining} for now. */
public interface Hindsight {

  /** Why a colleague saw a client then, or did not, for callers who may know. */
  Explanation explain(Caller caller, String client, String colleague, Instant at);
}
