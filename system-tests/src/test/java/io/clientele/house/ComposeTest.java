package io.clientele.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ComposeTest {

  private static final Pattern NEEDED = Pattern.compile("\\$\\{([A-Z_]+)}");
  private static final Pattern CHANGEABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*):");
  // Every container has the same ports and the same store.
  private static final Set<String> FIXED =
      Set.of("SERVER_PORT", "MANAGEMENT_SERVER_PORT", "SPRING_MONGODB_DATABASE");
  private static final Pattern ADDRESS = Pattern.compile("http://([a-z-]+):\\d+");
  private static final Pattern SECRET = Pattern.compile(".*(SECRET|PASSWORD|TOKEN)");
  private static final Pattern ASKED_FOR = Pattern.compile("\\$\\{\\w+:\\?.+}");
  private static final Pattern A_NUMBER = Pattern.compile("(?m)^USER [1-9]\\d*");
  private static final Set<String> ROOT = Set.of("root", "0");
  private static final Pattern EXACT = Pattern.compile(".+:v?\\d+\\.\\d+\\.\\d+\\S*");
  private static final Predicate<Container> GATEWAY = each -> each.name().equals("gateway");

  private final List<Container> containers = Container.all();

  @Test
  @DisplayName("OPS-1 every service has a container of its own, built from its own folder")
  void every_service_has_a_container_of_its_own() {
    var folders =
        House.files(path -> path.matches("([a-z]+-service|gateway)/pom.xml")).stream()
            .map(pom -> House.root().relativize(pom).getName(0).toString());

    assertThat(services().map(Container::name))
        .containsExactlyInAnyOrderElementsOf(folders.toList());
    assertThat(services())
        .allMatch(
            service -> Map.of("SERVICE", service.name()).equals(service.part("build").get("args")));
  }

  @Test
  @DisplayName("OPS-1 no service waits for another")
  void no_service_waits_for_another() {
    var names = services().map(Container::name).toList();
    assertThat(services())
        .allMatch(service -> Collections.disjoint(service.part("depends_on").keySet(), names));
  }

  @Test
  @DisplayName("OPS-1 a service is given every setting it cannot start without")
  void a_service_is_given_every_setting_it_cannot_start_without() {
    assertThat(services())
        .allSatisfy(
            service ->
                assertThat(service.part("environment").keySet().stream().map(Object::toString))
                    .as(service.name())
                    .containsAll(found(NEEDED, settings(service))));
  }

  @Test
  @DisplayName("OPS-1 a service is passed every setting that it can be told")
  void a_service_is_passed_every_setting_it_can_be_told() {
    assertThat(services())
        .allSatisfy(
            service ->
                assertThat(service.part("environment").keySet().stream().map(Object::toString))
                    .as(service.name())
                    .containsAll(changeable(service)));
  }

  @Test
  @DisplayName("OPS-1 the gateway finds every service by its container's name")
  void the_gateway_finds_every_service_by_its_containers_name() {
    var gateway = services().filter(GATEWAY).findAny().orElseThrow();
    assertThat(found(ADDRESS, gateway.part("environment").values().toString()))
        .containsAll(services().filter(GATEWAY.negate()).map(Container::name).toList());
  }

  @Test
  @DisplayName("OPS-1 no secret is written down: the environment has it, or nothing starts")
  void no_secret_is_written_down() {
    assertThat(containers.stream().flatMap(each -> each.part("environment").entrySet().stream()))
        .filteredOn(variable -> SECRET.matcher(variable.getKey().toString()).matches())
        .hasSizeGreaterThan(5)
        .extracting(Map.Entry::getValue)
        .allMatch(value -> value == null || ASKED_FOR.matcher(value.toString()).matches());
  }

  @Test
  @DisplayName("OPS-1 no container runs as root")
  void no_container_runs_as_root() {
    assertThat(containers)
        .allMatch(
            each ->
                A_NUMBER.matcher(each.dockerfile()).find()
                    || each.said().get("user") instanceof String user && !ROOT.contains(user));
  }

  @Test
  @DisplayName("OPS-2 every container says whether it is well")
  void every_container_says_whether_it_is_well() {
    assertThat(containers)
        .allMatch(
            each ->
                each.dockerfile().contains("\nHEALTHCHECK ")
                    || each.part("healthcheck").containsKey("test"));
  }

  @Test
  @DisplayName("OPS-2 Prometheus asks every service")
  void prometheus_asks_every_service() {
    var asked = House.read(House.root().resolve("deploy/prometheus/prometheus.yml"));
    assertThat(services()).allMatch(service -> asked.contains("- " + service.name() + "\n"));
  }

  @Test
  @DisplayName("OPS-4 what others built is taken in one exact version")
  void what_others_built_is_taken_in_one_exact_version() {
    assertThat(containers.stream().flatMap(Container::foreignImage).distinct())
        .hasSizeGreaterThan(5)
        .allMatch(image -> EXACT.matcher(image).matches());
  }

  /** What is built by the Dockerfile of services. */
  private Stream<Container> services() {
    return containers.stream().filter(each -> each.dockerfile().contains("ARG SERVICE"));
  }

  private static Set<String> changeable(Container service) {
    var files = service.name() + "/src/main/resources/[^/]+\\.yaml";
    return House.files(path -> path.matches(files)).stream()
        .flatMap(file -> found(CHANGEABLE, House.read(file)).stream())
        .filter(name -> !FIXED.contains(name))
        .collect(Collectors.toSet());
  }

  private static String settings(Container service) {
    var folder = House.root().resolve(service.name());
    return House.read(folder.resolve("src/main/resources/application.yaml"));
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(hit -> hit.group(1)).collect(Collectors.toSet());
  }
}
