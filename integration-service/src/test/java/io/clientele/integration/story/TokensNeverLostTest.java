package io.clientele.integration.story;

import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import io.clientele.testkit.AtOnce;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The scenes with instances that are processes, one fleet for all of them. */
@TestInstance(PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@EnabledOnOs(
    value = {OS.LINUX, OS.MAC},
    disabledReason = "it has no SIGSTOP")
class TokensNeverLostTest {

  private static final int INSTANCES = 4;

  private final World world = new World();
  private final List<Instance> fleet =
      Stream.<Instance>generate(() -> new OwnProcess(world)).limit(INSTANCES).toList();
  private final Scenes scenes = new Scenes(world, fleet);

  // Who has just started is slow; nobody is to wait for that.
  @BeforeAll
  void ready() {
    AtOnce.all(fleet.stream().map(one -> (Callable<String>) () -> one.does("round")).toList());
  }

  @AfterAll
  void end() {
    fleet.forEach(Instance::kill);
    world.close();
  }

  @AfterEach
  void clear() {
    world.clear();
  }

  @Test
  @DisplayName("INT-7 four instances with 50 threads each at once: one call of each provider")
  void all_at_once() {
    scenes.all_at_once();
  }

  @Test
  @DisplayName(
      "INT-7 an instance stopped with the provider's answer in its hands loses nothing, whoever"
          + " refreshed meanwhile")
  void stopped() {
    scenes.stopped();
  }

  @Test
  @DisplayName(
      "INT-7 an instance that brings tokens when their sign-in is over ends nothing twice, and they"
          + " are given back")
  void too_late() {
    scenes.too_late();
  }

  @Test
  @DisplayName("INT-7 an answer lost in the network: it works, or one IntegrationExpired")
  void lost() {
    scenes.lost();
  }

  @Test
  @DisplayName("INT-7 who is refused because another was faster goes on with what that one got")
  void loser() {
    scenes.loser();
  }

  @Test
  @DisplayName("INT-7 an hour of 503 costs few calls and expires nothing")
  void an_hour_of_faults() {
    scenes.an_hour_of_faults();
  }

  @Test
  @Order(Integer.MAX_VALUE) // there is one less then
  @DisplayName(
      "INT-7 an instance killed with the provider's answer in its hands: it works, or one"
          + " IntegrationExpired")
  void killed() {
    scenes.killed();
  }
}
