package io.clientele.bench.uploads;

import io.clientele.bench.run.Times;
import java.time.Duration;

/**
 * How one file was taken in.
 *
 * @param planned from the first byte sent until it was planned
 * @param applied from the yes until all was done
 * @param resident how much memory the service occupied at most meanwhile, in MiB
 * @param kept how much of its heap outlived collections at most, in MiB
 */
record Taken(ClientFile file, Phase planned, Phase applied, long resident, long kept) {

  /**
   * One of the two.
   *
   * @param neighbour how long each add of the neighbour's took meanwhile
   */
  record Phase(Duration took, Times neighbour) {}

  long plannedPerSecond() {
    return perSecond(planned);
  }

  long appliedPerSecond() {
    return perSecond(applied);
  }

  private long perSecond(Phase phase) {
    return file.rows() * 1000L / Math.max(1, phase.took().toMillis());
  }

  long seconds() {
    return planned.took().plus(applied.took()).toSeconds();
  }
}
