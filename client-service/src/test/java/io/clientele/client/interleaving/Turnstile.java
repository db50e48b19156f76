package io.clientele.client.interleaving;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one actor at a time make one call of the store; which one, a seed decides. So the same seed
 * gives the same interleaving, and an actor may be held between two calls while others make many.
 */
public final class Turnstile implements Gate {

  private static final double STALLS = 0.08;
  private static final int USUAL_STALL = 25;

  private final long seed;
  private final int longestStall;
  private final Random random;
  private final ThreadLocal<Integer> actors = new ThreadLocal<>();
  // One for each: the first calls come in the order in which threads happen to start.
  private final Map<Integer, Random> stalls = new HashMap<>();
  private final TreeMap<Integer, Integer> waiting = new TreeMap<>();
  private final ReentrantLock turns = new ReentrantLock();
  // One for each: there are thousands of turns, and all others would wake in vain.
  private final Map<Integer, Condition> doors = new HashMap<>();
  private final List<Throwable> failures = new ArrayList<>();
  private int awake;
  private int admitted = -1;

  /** The turnstile of one seed. */
  public Turnstile(long seed) {
    this(seed, USUAL_STALL);
  }

  /**
   * The same.
   *
   * @param longestStall how many calls others may make while one is held, at most
   */
  public Turnstile(long seed, int longestStall) {
    this.seed = seed;
    this.longestStall = longestStall;
    random = new Random(seed);
  }

  /**
   * Runs these to their end, interleaved at every call they make.
   *
   * @throws AssertionError if one of them failed
   */
  public void run(List<Runnable> works) throws InterruptedException {
    awake = works.size();
    var threads = new ArrayList<Thread>();
    for (var i = 0; i < works.size(); i++) {
      var actor = i;
      threads.add(Thread.ofPlatform().start(() -> act(actor, works.get(actor))));
    }
    for (var thread : threads) {
      thread.join();
    }
    if (!failures.isEmpty()) {
      throw new AssertionError(failures.getFirst().getMessage(), failures.getFirst());
    }
  }

  private void act(int actor, Runnable work) {
    actors.set(actor);
    try {
      work.run();
    } catch (RuntimeException | Error failure) {
      fail(failure);
    } finally {
      leave();
    }
  }

  /** Before each call; who is no actor passes freely. */
  @Override
  public void pass() throws InterruptedException {
    var actor = actors.get();
    if (actor == null) {
      return;
    }
    turns.lock();
    try {
      var door = doors.computeIfAbsent(actor, its -> turns.newCondition());
      waiting.put(actor, stall(stalls.computeIfAbsent(actor, its -> new Random(seed * 41 + its))));
      awake--;
      admitNext();
      while (admitted != actor) {
        door.await();
      }
      admitted = -1;
    } finally {
      turns.unlock();
    }
  }

  private int stall(Random random) {
    return random.nextDouble() < STALLS ? random.nextInt(longestStall) : 0;
  }

  private synchronized void fail(Throwable failure) {
    failures.add(failure);
  }

  private void leave() {
    turns.lock();
    try {
      awake--;
      admitNext();
    } finally {
      turns.unlock();
    }
  }

  private void admitNext() {
    if (awake > 0 || waiting.isEmpty()) {
      return;
    }
    waiting.replaceAll((actor, stall) -> Math.max(0, stall - 1));
    var ready =
        waiting.entrySet().stream()
            .filter(entry -> entry.getValue() == 0)
            .map(Map.Entry::getKey)
            .toList();
    var among = ready.isEmpty() ? List.copyOf(waiting.keySet()) : ready;
    admitted = among.get(random.nextInt(among.size()));
    waiting.remove(admitted);
    awake = 1;
    Objects.requireNonNull(doors.get(admitted), "its door").signal();
  }
}
