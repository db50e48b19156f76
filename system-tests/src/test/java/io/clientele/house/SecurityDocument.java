package io.clientele.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code docs/security.md}: what a published standard demands of sign-ins, sessions and tokens, and
 * what here proves it.
 */
final class SecurityDocument {

  private static final Pattern REQUIREMENT = Pattern.compile("\\d+\\.\\d+\\.\\d+");
  private static final Pattern PROOF = Pattern.compile("`([a-z]+/[A-Za-z]+Test)`");

  private SecurityDocument() {}

  /** What is said of a requirement. */
  enum State {
    /** It is kept, and tests prove it. */
    MET,
    /** It is kept by what is written in a document; tests have nothing to say. */
    WRITTEN,
    /** We have no such thing. */
    NONE,
    /** It is not kept, or only in part. */
    GAP
  }

  /** One line of a table. */
  record Row(String requirement, State state, String how, Set<String> provenBy) {}

  /**
   * All lines of all tables, as they stand.
   *
   * @throws IllegalArgumentException if a state is none
   */
  static List<Row> read() {
    var rows = new ArrayList<Row>();
    for (var line : House.read(House.root().resolve("docs/security.md")).lines().toList()) {
      var cells = line.split("\\|", -1);
      if (cells.length == 6 && REQUIREMENT.matcher(cells[1].strip()).matches()) {
        rows.add(
            new Row(
                cells[1].strip(),
                State.valueOf(cells[2].strip().toUpperCase(Locale.ROOT)),
                cells[3].strip(),
                PROOF
                    .matcher(cells[4])
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new))));
      }
    }
    return rows;
  }

  /** Every test there is, as the document calls it. */
  static Set<String> tests() {
    return House.files(path -> path.contains("src/test/java/") && path.endsWith("Test.java"))
        .stream()
        .map(House::test)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
