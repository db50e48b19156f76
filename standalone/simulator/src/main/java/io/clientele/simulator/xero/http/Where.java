package io.clientele.simulator.xero.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The filter {@code where}: comparisons of a member with a text or a truth value, all of which must
 * hold, as in {@code Type=="BANK" AND Status=="ACTIVE"} (providers.md 2.3 [D]; the rest of Xero's
 * filter language is not simulated).
 */
final class Where {

  private static final Pattern AND = Pattern.compile("\\s*&&\\s*|\\s+AND\\s+");
  private static final Pattern COMPARISON =
      Pattern.compile("(\\w+)\\s*(==|!=)\\s*(?:\"([^\"]*)\"|(true|false))");

  private Where() {}

  /**
   * Reads a filter.
   *
   * @throws UnreadableQuery if it is anything else
   */
  static Predicate<JsonNode> read(String text) {
    return Arrays.stream(AND.split(text.strip()))
        .map(Where::comparison)
        .reduce(Predicate::and)
        .orElseThrow();
  }

  private static Predicate<JsonNode> comparison(String text) {
    var match = COMPARISON.matcher(text);
    if (!match.matches()) {
      throw new UnreadableQuery("Cannot follow the filter: " + text);
    }
    var wanted = match.group(3) == null ? match.group(4) : match.group(3);
    Predicate<JsonNode> equal = entity -> entity.path(match.group(1)).asText().equals(wanted);
    return match.group(2).equals("==") ? equal : equal.negate();
  }
}
