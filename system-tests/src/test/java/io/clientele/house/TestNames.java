package io.clientele.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the tests of a source file are called in reports. */
final class TestNames {

  /** The id of a product rule, first in the name of every test. */
  static final Pattern RULE =
      Pattern.compile("\\b(?:CLI|LST|COD|BLK|LIF|ACC|INV|INT|SUB|GTW|OPS|BEY)-\\d+[a-z]?\\b");

  private static final Pattern TEST =
      Pattern.compile("@(?:Test|ParameterizedTest|RepeatedTest|TestFactory|Property|Example)\\b");
  private static final Pattern NAMED =
      Pattern.compile("@(?:DisplayName|Label)\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"[\\s+]*)+)\\)");

  private TestNames() {}

  /** The display names in a source file. */
  static List<String> in(String source) {
    var names = new ArrayList<String>();
    var matcher = NAMED.matcher(source);
    while (matcher.find()) {
      names.add(String.join("", matcher.group(1).replaceAll("\"\\s*\\+\\s*\"", "").split("\"")));
    }
    return names;
  }

  /** How many tests a source file has. */
  static long count(String source) {
    return TEST.matcher(source).results().count();
  }

  /** The rule ids in a name. */
  static List<String> rules(String name) {
    return RULE.matcher(name).results().map(found -> found.group()).toList();
  }
}
