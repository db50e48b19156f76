package io.clientele.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TestNamesTest {

  @Test
  @DisplayName("OPS-4 every test in the house is named after one rule")
  void every_test_is_named_after_one_rule() {
    var faulty = new TreeMap<String, String>();
    for (var file :
        House.files(path -> path.contains("src/test/java/") && path.endsWith(".java"))) {
      var source = House.read(file);
      var names = TestNames.in(source);
      if (names.size() < TestNames.count(source)) {
        faulty.put(file.getFileName().toString(), "has a test without @DisplayName or @Label");
      }
      names.stream()
          .filter(name -> TestNames.rules(name).size() != 1 || !startsWithRule(name))
          .forEach(
              name ->
                  faulty.put(file.getFileName() + ": " + name, "does not start with one rule id"));
    }
    assertThat(faulty).isEmpty();
  }

  @Test
  @DisplayName("OPS-4 a class with tests is named so that the build runs it")
  void a_class_with_tests_is_named_so_that_the_build_runs_it() {
    var ends = List.of("Test.java", "Tests.java");
    assertThat(House.files(path -> path.contains("src/test/java/") && path.endsWith(".java")))
        .filteredOn(file -> TestNames.count(House.read(file)) > 0)
        .allMatch(file -> ends.stream().anyMatch(file.toString()::endsWith));
  }

  @Test
  @DisplayName("OPS-4 the names of tests are read as a person reads them")
  void names_are_read_as_a_person_reads_them() {
    var source =
        """
        @Te%s @Display%s("CLI-1 one")
        @Te%s @Display%s(
            "LST-2 two, "
                + "in two pieces")
        @Te%s void nameless() {}
        """
            .replace("Te%s", "Test")
            .replace("Display%s", "DisplayName");
    assertThat(TestNames.in(source)).containsExactly("CLI-1 one", "LST-2 two, in two pieces");
    assertThat(TestNames.count(source)).isEqualTo(3);
    assertThat(TestNames.rules("CLI-1 and LST-2")).containsExactly("CLI-1", "LST-2");
    assertThat(startsWithRule("it is CLI-1")).isFalse();
  }

  private static boolean startsWithRule(String name) {
    return TestNames.RULE.matcher(name).lookingAt();
  }
}
