package io.clientele.simulator.quickbooks.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads {@code select * from Vendor where Active in (true, false) startposition 1 maxresults 1000}
 * and its like: conditions joined by {@code and}, {@code count(*)}, {@code orderby Id}. What it
 * does not know is refused, as at QuickBooks: no {@code or}, no joins, no projections (providers.md
 * 3.3 [D]).
 */
public final class SelectParser {

  private static final int USUAL_SIZE = 100;
  private static final int LARGEST_SIZE = 1000;
  private static final Pattern WORD =
      Pattern.compile("\\s*('(?:[^'\\\\]|\\\\.)*'|[A-Za-z_][\\w.]*|\\d+|>=|<=|[=<>(),*])");
  private static final Set<String> ORDERS = Set.of("=", "<", ">", "<=", ">=");

  private final List<String> words;
  private final Set<String> comparable;
  private int at;

  private SelectParser(String text, Set<String> comparable) {
    this.words = words(text);
    this.comparable = comparable;
  }

  /**
   * Reads a query.
   *
   * @param comparable the properties conditions may be about
   * @throws UnreadableSelect if it is anything else
   */
  public static Select read(String text, Set<String> comparable) {
    return new SelectParser(text, comparable).select();
  }

  private static List<String> words(String text) {
    var found = new ArrayList<String>();
    var matcher = WORD.matcher(text.strip());
    while (matcher.lookingAt()) {
      found.add(matcher.group(1));
      matcher.region(matcher.end(), matcher.regionEnd());
    }
    if (matcher.regionStart() != matcher.regionEnd()) {
      throw new UnreadableSelect(
          "QueryParserError: Encountered \" " + text.strip().charAt(matcher.regionStart()) + " \"");
    }
    return found;
  }

  private Select select() {
    expect("select");
    boolean counting = accept("count");
    if (counting) {
      expect("(");
    }
    expect("*");
    if (counting) {
      expect(")");
    }
    expect("from");
    var entity = next();
    var conditions = accept("where") ? conditions() : List.<Condition>of();
    if (accept("orderby")) {
      // The one order that is simulated; the objects are in it as they are.
      expect("Id");
    }
    int start = accept("startposition") ? number(1, Integer.MAX_VALUE) : 1;
    int most = accept("maxresults") ? number(1, LARGEST_SIZE) : USUAL_SIZE;
    if (at < words.size()) {
      throw unexpected(words.get(at));
    }
    return new Select(entity, counting, conditions, start, most);
  }

  private List<Condition> conditions() {
    var found = new ArrayList<Condition>();
    do {
      found.add(condition());
    } while (accept("and"));
    return List.copyOf(found);
  }

  private Condition condition() {
    var property = next();
    if (!comparable.contains(property)) {
      throw new UnreadableSelect("QueryValidationError: property '" + property + "' not found");
    }
    if (accept("in")) {
      expect("(");
      var values = new ArrayList<String>();
      do {
        values.add(value());
      } while (accept(","));
      expect(")");
      return new Condition(property, "in", List.copyOf(values));
    }
    var operator = next();
    if (!ORDERS.contains(operator)) {
      throw unexpected(operator);
    }
    return new Condition(property, operator, List.of(value()));
  }

  private String value() {
    var word = next();
    if (word.startsWith("'")) {
      return word.substring(1, word.length() - 1).replaceAll("\\\\(.)", "$1");
    }
    if (word.equals("true") || word.equals("false")) {
      return word;
    }
    throw unexpected(word);
  }

  // Which error a size over a thousand is, is not known [U]; the limit is [D].
  private int number(int least, int most) {
    var word = next();
    try {
      int number = Integer.parseInt(word);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      throw unexpected(word);
    }
    throw new UnreadableSelect("QueryValidationError: value " + word + " is out of range");
  }

  private boolean accept(String wanted) {
    boolean there = at < words.size() && words.get(at).equalsIgnoreCase(wanted);
    at += there ? 1 : 0;
    return there;
  }

  private void expect(String wanted) {
    if (!accept(wanted)) {
      throw unexpected(at < words.size() ? words.get(at) : "<EOF>");
    }
  }

  private String next() {
    if (at == words.size()) {
      throw unexpected("<EOF>");
    }
    return words.get(at++);
  }

  private static UnreadableSelect unexpected(String word) {
    return new UnreadableSelect("QueryParserError: Encountered \" " + word + " \"");
  }
}
