package io.clientele.access.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class WordsOfJoiningTest {

  private static final String WHY = "joining.why.";

  private static Set<String> keys(String file) throws Exception {
    return PropertiesLoaderUtils.loadProperties(
            new EncodedResource(new ClassPathResource(file), "UTF-8"))
        .stringPropertyNames();
  }

  @Test
  @DisplayName("INV-9 all that is said to who joins is said in French, too")
  void in_french() throws Exception {
    var french = keys("messages_fr.properties");
    assertThat(french.stream().filter(key -> !key.startsWith(WHY)))
        .containsExactlyInAnyOrderElementsOf(keys("messages.properties"));
    assertThat(french)
        .containsAll(
            Arrays.stream(JoiningRefusal.values())
                .map(why -> WHY + why.name())
                .collect(Collectors.toSet()));
  }
}
