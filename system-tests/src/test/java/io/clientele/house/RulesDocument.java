package io.clientele.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * {@code docs/rules.md}: every rule of the product, whether it is due, and the tests that prove it.
 */
record RulesDocument(String head, Map<String, Row> rows) {

  private static final String NONE = "-";

  /** One line of the table. */
  record Row(String says, boolean due, Set<String> provenBy) {}

  static Path path() {
    return House.root().resolve("docs/rules.md");
  }

  static RulesDocument read() {
    var text = House.read(path());
    var rows = new LinkedHashMap<String, Row>();
    var head = new ArrayList<String>();
    for (var line : text.lines().toList()) {
      var cells = line.split("\\|", -1);
      if (cells.length == 6 && TestNames.RULE.matcher(cells[1].strip()).matches()) {
        rows.put(
            cells[1].strip(),
            new Row(cells[2].strip(), cells[3].strip().equals("due"), names(cells[4])));
      } else if (rows.isEmpty()) {
        head.add(line);
      }
    }
    return new RulesDocument(String.join("\n", head), rows);
  }

  private static Set<String> names(String cell) {
    return List.of(cell.replace("`", "").split(",")).stream()
        .map(String::strip)
        .filter(name -> !name.isEmpty() && !name.equals(NONE))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * From each rule to the tests that carry its id, each with the module it stands in. Those of
   * {@code standalone} prove the stage, the demo and the simulator, and no rule of the product.
   */
  static Map<String, Set<String>> proofs() {
    var proofs = new TreeMap<String, Set<String>>();
    for (var file :
        House.files(
            path ->
                path.contains("src/test/java/")
                    && path.endsWith(".java")
                    && !path.startsWith("standalone/"))) {
      var test = House.test(file);
      for (var name : TestNames.in(House.read(file))) {
        TestNames.rules(name)
            .forEach(rule -> proofs.computeIfAbsent(rule, r -> new TreeSet<>()).add(test));
      }
    }
    return proofs;
  }

  /** The same document with these proofs. */
  String with(Map<String, Set<String>> proofs) {
    var text = new StringBuilder(head).append('\n');
    rows.forEach(
        (rule, row) -> {
          var tests = proofs.getOrDefault(rule, Set.of());
          text.append(
              "| %s | %s | %s | %s |%n"
                  .formatted(
                      rule,
                      row.says(),
                      row.due() ? "due" : "",
                      tests.isEmpty()
                          ? NONE
                          : tests.stream()
                              .map(test -> "`" + test + "`")
                              .collect(Collectors.joining(", "))));
        });
    return text.toString();
  }
}
