package io.clientele.house;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The table of heard and said in a service's README.
 *
 * @param hears the events in its first column
 * @param says the events in its last column
 */
record Canvas(Set<String> hears, Set<String> says) {

  private static final Pattern EVENT = Pattern.compile("[A-Z][A-Za-z]+\\.v\\d+");

  static Canvas in(String readme) {
    var hears = new TreeSet<String>();
    var says = new TreeSet<String>();
    var inside = false;
    for (var line : readme.lines().toList()) {
      var cells = line.split("\\|", -1);
      if (cells.length == 5 && cells[1].strip().equalsIgnoreCase("hears")) {
        inside = true;
      } else if (!line.startsWith("|")) {
        inside = false;
      } else if (inside && cells.length == 5) {
        hears.addAll(events(cells[1]));
        says.addAll(events(cells[3]));
      }
    }
    return new Canvas(hears, says);
  }

  private static Set<String> events(String cell) {
    var found = new TreeSet<String>();
    EVENT.matcher(cell).results().forEach(match -> found.add(match.group()));
    return found;
  }
}
