package io.clientele.bench.list;

import io.clientele.bench.run.Times;

/** How long both practices took to answer. */
record Pair(Times small, Times large) {

  double growth() {
    return large.p50() / small.p50();
  }
}
