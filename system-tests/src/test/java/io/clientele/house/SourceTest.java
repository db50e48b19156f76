package io.clientele.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SourceTest {

  private static final int LONGEST = 250;
  private static final Pattern A_SERVICE =
      Pattern.compile("<artifactId>([a-z]+-service|gateway)</artifactId>");

  @Test
  @DisplayName("OPS-1 no service depends on another, and nothing on the gateway")
  void no_service_depends_on_another() {
    for (var pom :
        House.files(path -> path.endsWith("-service/pom.xml") || path.equals("gateway/pom.xml"))) {
      var own = House.root().relativize(pom).getName(0).toString();
      assertThat(A_SERVICE.matcher(House.read(pom)).results().map(found -> found.group(1)))
          .as(own)
          .containsOnly(own);
    }
  }

  @Test
  @DisplayName("OPS-4 no source file is longer than 250 lines")
  void no_source_file_is_too_long() {
    var tooLong =
        javaFiles().stream().filter(file -> House.read(file).lines().count() > LONGEST).toList();
    assertThat(tooLong).isEmpty();
  }

  @Test
  @DisplayName("OPS-4 every package says what it is for and is checked for nulls")
  void every_package_says_what_it_is_for() {
    var silent =
        javaFiles().stream().map(Path::getParent).distinct().filter(SourceTest::isSilent).toList();
    assertThat(silent).isEmpty();
  }

  @Test
  @DisplayName("OPS-4 no test sleeps, and none is switched off")
  void no_test_sleeps_and_none_is_switched_off() {
    var sleeping = "Thread." + "sleep(";
    var off = "@" + "Disabled";
    assertThat(javaFiles().stream().filter(file -> file.toString().contains("src/test/")))
        .noneMatch(file -> House.read(file).contains(sleeping) || House.read(file).contains(off));
  }

  private static List<Path> javaFiles() {
    return House.files(path -> path.endsWith(".java"));
  }

  private static boolean isSilent(Path folder) {
    var info = folder.resolve("package-info.java");
    if (!Files.exists(info)) {
      return true;
    }
    var text = House.read(info);
    return !text.contains("@NullMarked") || !text.startsWith("/**");
  }
}
