package io.clientele.bench.list;

import io.clientele.bench.run.Times;
import java.util.function.ToLongFunction;

/**
 * The same question asked of two practices by turns, so that whatever else the machine does meets
 * both.
 *
 * @param rounds how often, after the warm-up
 * @param examined what the store says it looks at for a question of the large practice
 */
record Round(Asker small, Asker large, int rounds, ToLongFunction<Runnable> examined) {

  private static final int WARM_UP = 5;

  Measured of(Question question) {
    return of(question, question);
  }

  Measured of(Question ofSmall, Question ofLarge) {
    var few = small.rows(ofSmall);
    var rows = large.rows(ofLarge);
    var asked = asked(ofSmall, ofLarge);
    // A page of three rows is quicker than one of fifty, whatever it is found in.
    var alike = few == 0 || few >= rows ? asked : asked(ofSmall.first(few), ofLarge.first(few));
    return new Measured(
        ofLarge, asked, alike, few, rows, examined.applyAsLong(() -> large.nanos(ofLarge)));
  }

  private Pair asked(Question ofSmall, Question ofLarge) {
    var smallTimes = new long[rounds];
    var largeTimes = new long[rounds];
    for (int round = -WARM_UP; round < rounds; round++) {
      var one = small.nanos(ofSmall);
      var other = large.nanos(ofLarge);
      if (round >= 0) {
        smallTimes[round] = one;
        largeTimes[round] = other;
      }
    }
    return new Pair(Times.of(smallTimes), Times.of(largeTimes));
  }
}
