package io.clientele.access.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.support.SpringApplicationJsonEnvironmentPostProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SystemSettingsTest {

  private static final Pattern LINE = Pattern.compile("SPRING_APPLICATION_JSON: '(.+)'");
  private static final String OURS = "${ACCESS_SYSTEMS:-[]}";
  private static final String BOOKS =
      """
      [{"id": "books", "secret-hash": "%s", "account": "practice/p1", "scopes": ["client:read", "access:read"]}]
      """
          .formatted("a".repeat(64));

  /** What access-service has in containers. */
  private static String inContainers() throws IOException {
    var line = LINE.matcher(Files.readString(Path.of("../docker-compose.yml")));
    assertThat(line.find()).isTrue();
    assertThat(line.group(1)).contains(OURS);
    return line.group(1);
  }

  private static List<SystemSettings.SystemClient> read(String json) {
    var environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("SPRING_APPLICATION_JSON", json)));
    new SpringApplicationJsonEnvironmentPostProcessor()
        .postProcessEnvironment(environment, new SpringApplication());
    return Binder.get(environment).bind("access", SystemSettings.class).get().systems();
  }

  @Test
  @DisplayName("ACC-8 in containers the systems around us are one line of the environment, or none")
  void oneLine() throws IOException {
    assertThat(read(inContainers().replace(OURS, BOOKS)))
        .containsExactly(
            new SystemSettings.SystemClient(
                "books", "a".repeat(64), "practice/p1", List.of("client:read", "access:read")));
    assertThat(read(inContainers().replace(OURS, "[]"))).isEmpty();
  }
}
