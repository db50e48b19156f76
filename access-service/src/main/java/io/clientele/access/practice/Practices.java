package io.clientele.access.practice;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All practices. */
public interface Practices {

  /** The practice with this id. */
  Optional<Practice> byId(String practice);

  /**
   * One command.
   *
   * @param decide from the present practice, null if there is none; called again after a lost race.
   *     Whatever else it reads, it reads after the practice, and nobody has written that since if
   *     what it decides is written
   */
  Outcome<Practice> command(
      String practice,
      Cause cause,
      Function<@Nullable Practice, Decision<Practice, PracticeEvent>> decide);

  /** Those where somebody is about to be a practice admin no longer, the longest first (ACC-4). */
  List<Practice> lowering(int most);
}
