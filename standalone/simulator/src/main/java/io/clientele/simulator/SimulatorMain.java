package io.clientele.simulator;

import java.util.concurrent.CountDownLatch;

/** Runs the simulator as a process of its own, until it is told to end. */
public final class SimulatorMain {

  private SimulatorMain() {}

  /** Reads its settings from the environment; see the README. */
  public static void main(String[] arguments) throws InterruptedException {
    var simulator = Simulator.start(SimulatorSettings.read(System.getenv()));
    Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "shutdown"));
    System.out.println("Simulated accounting software and Twilio: " + simulator.uri());
    new CountDownLatch(1).await();
  }
}
