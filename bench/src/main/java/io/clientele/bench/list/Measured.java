package io.clientele.bench.list;

import io.clientele.bench.run.Times;

/**
 * What came of a question.
 *
 * @param few how many rows the small practice answered with, of the 50 of a page
 * @param rows how many the large one did
 * @param examined how many index keys its store looked at for that; -1 where it does not say
 */
record Measured(Question question, Times small, Times large, int few, int rows, long examined) {

  double growth() {
    return large.p50() / small.p50();
  }
}
