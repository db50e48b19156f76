package io.clientele.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * What every service owes somebody's practice when it withdraws rights (ACC-8): at the service's
 * own port, at each of its instances, within a second of hearing of it, also after a restart in
 * between.
 */
public final class RightsWithdrawn implements AutoCloseable {

  private static final Duration WITHIN = Duration.ofSeconds(1);
  private static final int TRIES = 5;
  private static final int REFUSED = 401;
  private static final long BEFORE = 4;
  private static final long AFTER = 5;

  private final HttpClient http = HttpClient.newHttpClient();
  private final String practice = UUID.randomUUID().toString();
  private final List<ConfigurableApplicationContext> instances = new ArrayList<>();
  private final Class<?> application;
  private final String path;
  private final String[] arguments;

  private RightsWithdrawn(Class<?> application, String path, List<String> more) {
    this.application = application;
    this.path = path.replace("{practice}", practice);
    this.arguments =
        Stream.concat(
                Stream.of(
                    "--" + TestEnvironment.SWITCH + "=true",
                    "--clientele.test.run=" + UUID.randomUUID().toString().substring(0, 8),
                    "--server.port=0"),
                more.stream())
            .toArray(String[]::new);
  }

  /**
   * Goes through all of it.
   *
   * @param application the service
   * @param path something that is read there with a token, {@code
   *     /api/practices/{practice}/clients}; what it answers does not matter, only whether it asks
   *     who one is
   * @param arguments what it needs to start besides its test configuration
   */
  public static void check(Class<?> application, String path, String... arguments) {
    try (var two = new RightsWithdrawn(application, path, List.of(arguments))) {
      two.start();
      two.whileBothRun();
      two.acrossRestart();
    }
  }

  private void start() {
    var other = CompletableFuture.supplyAsync(this::instance);
    instances.add(instance());
    instances.add(other.join());
  }

  private ConfigurableApplicationContext instance() {
    var started = new SpringApplicationBuilder(application, TestBeans.class).run(arguments);
    var health = URI.create("http://localhost:" + port(started, "management") + "/actuator/health");
    Awaitility.await(application + " is ready")
        .until(() -> status(HttpRequest.newBuilder(URI.create(health + "/readiness"))) == 200);
    return started;
  }

  private void whileBothRun() {
    var login = refusedInTime(2).login();
    assertThat(refusals(token(login, AFTER))).as("what was made since is good").isZero();
  }

  private void acrossRestart() {
    instances.removeFirst().close();
    var refused = refusedInTime(1);
    instances.add(instance());
    assertThat(refusals(refused.token()))
        .as("refused from the first moment it is ready")
        .isEqualTo(2);
    assertThat(refusals(token(refused.login(), AFTER))).as("what was made since is good").isZero();
  }

  /**
   * Somebody whose rights were withdrawn, refused by all instances, and in time. A busy machine is
   * late once; a service that asks too seldom is late every time.
   */
  private Withdrawn refusedInTime(int by) {
    for (int tries = 1; ; tries++) {
      var login = UUID.randomUUID().toString();
      var withdrawn = new Withdrawn(login, token(login, BEFORE));
      assertThat(refusals(withdrawn.token())).as("good everywhere").isZero();

      tell(login, AFTER);

      var told = System.nanoTime();
      Awaitility.await("refused everywhere").until(() -> refusals(withdrawn.token()) == by);
      var took = Duration.ofNanos(System.nanoTime() - told);
      if (took.compareTo(WITHIN) <= 0) {
        return withdrawn;
      }
      assertThat(tries).as("tries, the last of which took %s", took).isLessThan(TRIES);
    }
  }

  private record Withdrawn(String login, String token) {}

  private String token(String login, long rights) {
    var tokens = instances.getFirst().getBean(Tokens.class);
    return tokens.token(
        claims ->
            claims
                .subject(login)
                .claim("account", "practice/" + practice)
                .claim("role", "PRACTICE_ADMIN")
                .claim("permissions", List.of())
                .claim("rv", rights));
  }

  private void tell(String login, long rights) {
    var at = Map.of("practice", practice, "role", "STANDARD", "permissions", List.of());
    var state =
        Map.of(
            "login",
            login,
            "verified",
            true,
            "rights",
            rights,
            "memberships",
            List.of(at),
            "clients",
            List.of());
    var change =
        Map.of(
            "login",
            login,
            "practice",
            practice,
            "role",
            "STANDARD",
            "permissions",
            List.of(),
            "invitation",
            UUID.randomUUID().toString());
    var news =
        new News(
            "clientele.access",
            "login/" + login,
            "ColleagueJoined.v1",
            rights,
            practice,
            change,
            state);
    instances.getFirst().getBean(Topics.class).send(news.record());
  }

  /** How many instances ask who one is. */
  private long refusals(String token) {
    return instances.stream()
        .map(one -> URI.create("http://localhost:" + port(one, "server") + path))
        .map(at -> HttpRequest.newBuilder(at).header("Authorization", "Bearer " + token))
        .filter(request -> status(request) == REFUSED)
        .count();
  }

  private static int port(ConfigurableApplicationContext instance, String which) {
    Environment environment = instance.getEnvironment();
    return environment.getRequiredProperty("local." + which + ".port", int.class);
  }

  private int status(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    instances.forEach(ConfigurableApplicationContext::close);
    http.close();
  }
}
