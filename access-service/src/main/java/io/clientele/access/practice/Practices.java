package io.clientele.access.practice;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.aggregate.IfMatch;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

  /** Those of these that there are, by id, in one read. */
  Map<String, Practice> those(Collection<String> practices);

  /**
   * One command that only holds for the version its caller saw.
   *
   * @param answer what the caller is told of the state that follows; a repeat is told the same
   */
  Outcome<Practice> edit(
      String practice,
      IfMatch seen,
      Cause cause,
      Function<@Nullable Practice, Decision<Practice, PracticeEvent>> decide,
      Function<Practice, ?> answer);

  /** What follows from an event of something else, once, in one write with the mark of it. */
  void react(
      String practice,
      Heard heard,
      Cause cause,
      Function<@Nullable Practice, Decision<Practice, PracticeEvent>> decide);

  /** Those where somebody is about to be a practice admin no longer, the longest first (ACC-4). */
  List<Practice> lowering(int most);
}
