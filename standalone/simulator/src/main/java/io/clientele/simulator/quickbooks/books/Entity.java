package io.clientele.simulator.quickbooks.books;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One object of a company's books. What queries ask most often is at hand; the rest is worked out
 * when somebody looks, so that skipping thousands costs nothing.
 *
 * @param own the members this kind of object has besides those all have
 */
public record Entity(
    String id,
    boolean active,
    Instant created,
    Instant updated,
    Supplier<Map<String, Object>> own) {

  /** Where Intuit's clocks stand: times are told with this offset (providers.md 3.4). */
  private static final ZoneOffset PACIFIC = ZoneOffset.ofHours(-8);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX", Locale.ROOT).withZone(PACIFIC);
  private static final List<String> NAMES = List.of("Name", "DisplayName", "FullyQualifiedName");

  /** An instant in Intuit's form, with its offset. */
  public static String time(Instant at) {
    return TIME.format(at);
  }

  /** A reference to another object; all ids are text (providers.md 3.3). */
  public static Map<String, Object> reference(String id, String name) {
    var reference = new LinkedHashMap<String, Object>();
    reference.put("value", id);
    reference.put("name", name);
    return reference;
  }

  /** Everything, in the order it is shown. */
  public Map<String, Object> members() {
    var members = new LinkedHashMap<String, Object>();
    members.put("Id", id);
    members.put("SyncToken", "0");
    members.putAll(own.get());
    if (!active) {
      // Names of inactive objects say so [S].
      NAMES.forEach(name -> members.computeIfPresent(name, (any, text) -> text + " (deleted)"));
    }
    members.put("Active", active);
    var times = new LinkedHashMap<String, Object>();
    times.put("CreateTime", time(created));
    times.put("LastUpdatedTime", time(updated));
    members.put("MetaData", times);
    members.put("domain", "QBO");
    members.put("sparse", false);
    return members;
  }

  /**
   * What a query compares.
   *
   * @param property as a query names it
   * @return a text, a truth value or an instant; null where the object has none
   */
  public @Nullable Object value(String property) {
    return switch (property) {
      case "Id" -> id;
      case "Active" -> active;
      case "MetaData.CreateTime" -> created;
      case "MetaData.LastUpdatedTime" -> updated;
      default -> own.get().get(property);
    };
  }
}
