package io.clientele.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LinksTest {

  private static final Pattern LINK = Pattern.compile("]\\(([^)#:\\s]+)(#[^)\\s]*)?\\)");

  @Test
  @DisplayName("OPS-4 every link from a document to a file of the house leads there")
  void every_link_leads_there() {
    var broken = new TreeMap<Path, String>();
    for (var document : House.files(path -> path.endsWith(".md"))) {
      LINK.matcher(House.read(document))
          .results()
          .map(found -> found.group(1))
          .filter(link -> !Files.exists(document.resolveSibling(link)))
          .forEach(link -> broken.put(House.root().relativize(document), link));
    }
    assertThat(broken).isEmpty();
  }
}
