package io.clientele.testkit.faults;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which call of one instance meets which fault: drawn at random from a seed, by chance per call.
 * The same seed, with the same calls in the same order, gives the same faults.
 */
public final class FaultPlan {

  private final Random random;
  private final Map<Fault, Double> chances;
  private @Nullable Fault always;
  private @Nullable Fault once;
  private int before;
  private boolean crashed;
  private boolean healed;

  private FaultPlan(long seed, Map<Fault, Double> chances) {
    this.random = new Random(seed);
    this.chances = new EnumMap<>(Fault.class);
    this.chances.putAll(chances);
  }

  /** Everything works. */
  public static FaultPlan none() {
    return new FaultPlan(0, Map.of());
  }

  /**
   * Faults by chance.
   *
   * @param chances for each fault, from 0 to 1; together at most 1
   */
  public static FaultPlan random(long seed, Map<Fault, Double> chances) {
    return new FaultPlan(seed, chances);
  }

  /**
   * One fault, and nothing else.
   *
   * @param calls how many calls that can meet it go well before
   */
  public static FaultPlan once(int calls, Fault fault) {
    var plan = none();
    plan.once = fault;
    plan.before = calls;
    return plan;
  }

  /** From here on every call that can meets this fault; {@link Fault#NONE} ends it. */
  public synchronized void always(Fault fault) {
    always = fault;
  }

  /** From here on nothing goes wrong any more; who has crashed stays dead. */
  public synchronized void heal() {
    healed = true;
  }

  /** The process dies now. */
  public synchronized void crash() {
    crashed = true;
  }

  /** Whether the one fault of {@link #once} was met. */
  public synchronized boolean met() {
    return once != null && before < 0;
  }

  /** Whether the process is dead. */
  public synchronized boolean crashed() {
    return crashed;
  }

  /**
   * The fate of the next call.
   *
   * @param possible what can happen to a call of this sort; anything else drawn is no fault
   * @throws Crash if the process is dead already
   */
  synchronized Fault next(Set<Fault> possible) {
    if (crashed) {
      throw new Crash();
    }
    var fault = once != null ? counted(once, possible) : draw();
    if (!possible.contains(fault)) {
      return Fault.NONE;
    }
    if (fault == Fault.CRASH_BEFORE || fault == Fault.CRASH_AFTER) {
      crashed = true;
    }
    return fault;
  }

  private Fault counted(Fault fault, Set<Fault> possible) {
    return possible.contains(fault) && before-- == 0 ? fault : Fault.NONE;
  }

  private Fault draw() {
    var left = random.nextDouble();
    if (healed) {
      return Fault.NONE;
    }
    if (always != null) {
      return always;
    }
    for (var chance : chances.entrySet()) {
      left -= chance.getValue();
      if (left < 0) {
        return chance.getKey();
      }
    }
    return Fault.NONE;
  }
}
