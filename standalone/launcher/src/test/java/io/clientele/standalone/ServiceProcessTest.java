package io.clientele.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service as a process: ready, dead, killed, left over. */
class ServiceProcessTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Home home;
  private final int port = freePort();
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<ServiceProcess> started = new ArrayList<>();

  ServiceProcessTest(@TempDir Path project) throws IOException {
    home = Home.of(project);
    Leftovers.clear(home);
  }

  @AfterEach
  void kill() {
    started.forEach(ServiceProcess::kill);
    http.close();
  }

  @Test
  @DisplayName("OPS-1 it is ready when it says so")
  void it_is_ready_when_it_says_so() throws Exception {
    ServiceProcess service = start();
    service.awaitReady(http, readiness(), PATIENCE);
    assertThat(pidFile().alive()).map(ProcessHandle::pid).contains(service.pid());
    assertThat(ResidentMemory.mebibytes(List.of(service.pid()))).isBetween(10L, 1000L);
  }

  @Test
  @DisplayName("OPS-1 one that dies is reported with the end of its log")
  void one_that_dies_is_reported_with_the_end_of_its_log() {
    ServiceProcess service = start("dies");
    assertThatThrownBy(() -> service.awaitReady(http, readiness(), PATIENCE))
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith("client-service ended with code 3")
        .hasMessageEndingWith("Broken on purpose");
  }

  @Test
  @DisplayName("OPS-1 one that is late is reported")
  void one_that_is_late_is_reported() {
    ServiceProcess service = start();
    URI elsewhere = URI.create("http://127.0.0.1:" + freePort() + "/");
    assertThatThrownBy(() -> service.awaitReady(http, elsewhere, Duration.ofMillis(300)))
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith("client-service is not ready after 0 s");
  }

  @Test
  @DisplayName("OPS-1 a killed one is gone and another can take its place")
  void a_killed_one_is_gone_and_another_can_take_its_place() throws Exception {
    ServiceProcess first = start();
    first.awaitReady(http, readiness(), PATIENCE);
    first.kill();
    assertThat(isAlive(first)).isFalse();
    assertThat(pidFile().alive()).isEmpty();
    start().awaitReady(http, readiness(), PATIENCE);
  }

  @Test
  @DisplayName("OPS-1 what a killed launcher left running is ended by the next")
  void what_a_killed_launcher_left_running_is_ended_by_the_next() {
    ServiceProcess orphan = start();
    ServiceProcess another = start(Leftovers.pidFile(home, new Instance(Service.CLIENT, 2).name()));
    Leftovers.clear(home);
    await().atMost(PATIENCE).until(() -> !isAlive(orphan) && !isAlive(another));
  }

  @Test
  @DisplayName("OPS-1 a process that merely has the number of ours is left alone")
  void a_process_that_merely_has_the_number_of_ours_is_left_alone() throws Exception {
    ServiceProcess stranger = start();
    Files.writeString(pidFile().file(), stranger.pid() + " 2020-01-01T00:00:00Z");
    Leftovers.clear(home);
    stranger.awaitReady(http, readiness(), PATIENCE);
  }

  @Test
  @DisplayName("OPS-1 a second launcher is refused while the first runs")
  void a_second_launcher_is_refused_while_the_first_runs() {
    ServiceProcess other = start();
    ProcessHandle handle = ProcessHandle.of(other.pid()).orElseThrow();
    new PidFile(home.run().resolve("launcher.pid")).write(handle);
    assertThatThrownBy(() -> Leftovers.clear(home))
        .isInstanceOf(CannotStart.class)
        .hasMessage("Clientele is already up, as process " + other.pid());
  }

  private ServiceProcess start(String... arguments) {
    return start(pidFile(), arguments);
  }

  private ServiceProcess start(PidFile pidFile, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Java.binary(),
                "-cp",
                System.getProperty("java.class.path"),
                FakeService.class.getName()));
    command.addAll(List.of(arguments));
    ServiceProcess process =
        ServiceProcess.start(
            "client-service",
            command,
            Map.of("MANAGEMENT_SERVER_PORT", "" + port),
            home.run().resolve("client-service.log"),
            pidFile);
    started.add(process);
    return process;
  }

  private static boolean isAlive(ServiceProcess service) {
    return ProcessHandle.of(service.pid()).filter(ProcessHandle::isAlive).isPresent();
  }

  private PidFile pidFile() {
    return Leftovers.pidFile(home, Service.CLIENT.folder());
  }

  private URI readiness() {
    return URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
