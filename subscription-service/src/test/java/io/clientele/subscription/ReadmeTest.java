package io.clientele.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.event.EventNames;
import io.clientele.subscription.terms.SubscriptionEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class ReadmeTest {

  private static final Pattern EVENT = Pattern.compile("`(\\w+\\.v\\d+)`");
  private static final Pattern WANTED =
      Pattern.compile("^type: io\\.clientele\\.\\w+\\.(\\S+)$", Pattern.MULTILINE);

  @Test
  @DisplayName("GTW-4 the README names exactly the events this service hears and says")
  void table() throws IOException {
    assertThat(column(1)).isEqualTo(wanted());
    assertThat(column(3)).isEqualTo(new EventNames(SubscriptionEvent.class).all().keySet());
  }

  private static Set<String> column(int number) throws IOException {
    return Files.readAllLines(Path.of("README.md")).stream()
        .dropWhile(line -> !line.startsWith("| hears "))
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> line.split("\\|")[number])
        .flatMap(cell -> EVENT.matcher(cell).results().map(found -> found.group(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> wanted() throws IOException {
    var names = new TreeSet<String>();
    var files =
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:contracts/wanted-by/subscription-service/*.yaml");
    for (var file : files) {
      var text = file.getContentAsString(StandardCharsets.UTF_8);
      WANTED.matcher(text).results().forEach(found -> names.add(found.group(1)));
    }
    return names;
  }
}
