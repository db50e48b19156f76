package io.clientele.platform.relay;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The proof of the flow of events: the shipped relay, store and consumers, in two instances, with a
 * real broker, through faults at every call. The seed of every try is logged; threads make the rest
 * of a run its own.
 */
class FlowProofTest {

  /** The most commands that a try gives one counter. */
  static final int MOST_COMMANDS = 12;

  private static final Logger LOG = LoggerFactory.getLogger(FlowProofTest.class);

  @Label("OPS-3 nothing is lost, doubled or out of order whatever fails")
  @Property(tries = 25, shrinking = ShrinkingMode.OFF)
  void nothing_is_lost_doubled_or_out_of_order_whatever_fails(@ForAll long seed) throws Exception {
    // Few commands show what happens to a first event, many what happens between events.
    run(Parts.SHIPPED, seed, 1 + Math.floorMod(seed, MOST_COMMANDS));
  }

  /**
   * One try.
   *
   * @param commandsEach how many commands each counter is given
   */
  static void run(Parts parts, long seed, int commandsEach) throws InterruptedException {
    LOG.info("flow proof of {} with seed {}, {} commands each", parts, seed, commandsEach);
    // Names of its own: a late send of the try before must not count here.
    var run = Long.toHexString(System.nanoTime());
    var counters = List.of("a-" + run, "b-" + run, "c-" + run, "d-" + run);
    try (var world = new World(parts, seed)) {
      world.rage(counters, commandsEach);
      world.settle(counters).check();
    }
  }
}
