package io.clientele.testkit.faults;

/**
 * The process is dead. An error, so that nothing that handles exceptions goes on as if it were
 * alive.
 */
public final class Crash extends Error {

  private static final long serialVersionUID = 1L;

  Crash() {
    super("this instance has crashed", null, false, false);
  }
}
