package io.clientele.integration.provider.quickbooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is selected (providers.md 3.3 and 3.5).
 *
 * @param entity QuickBooks' name of the kind of object, in its exact case
 * @param narrowing a condition of its own, with {@code and} behind it; empty without
 * @param since null for all of them, not only those that changed after that
 */
record Query(String entity, String narrowing, @Nullable Instant since) {

  static Query all(String entity, @Nullable Instant since) {
    return new Query(entity, "", since);
  }

  /**
   * The select for one page.
   *
   * @param start the place of its first row, from 1
   * @param most rows of a page
   */
  String page(int start, int most) {
    var changed =
        since == null ? "" : " and MetaData.LastUpdatedTime > '%s'".formatted(time(since));
    // Inactive ones are left out unless named. The order keeps pages apart while rows change.
    return "select * from %s where %sActive in (true, false)%s orderby Id startposition %d maxresults %d"
        .formatted(entity, narrowing, changed, start, most);
  }

  // With an offset, which Z is not in every reader's eyes.
  private static String time(Instant at) {
    return at.toString().replaceFirst("(\\.\\d+)?Z$", "-00:00");
  }
}
