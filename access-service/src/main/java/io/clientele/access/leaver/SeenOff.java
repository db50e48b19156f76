package io.clientele.access.leaver;

import io.clientele.platform.decision.Refusal;
import java.util.List;

/** Either how far it has come or why it is not. */
public sealed interface SeenOff {

  /** It is under way or done. */
  record Going(Progress progress) implements SeenOff {}

  /** They stay. */
  record Refused(List<Refusal> why) implements SeenOff {}
}
