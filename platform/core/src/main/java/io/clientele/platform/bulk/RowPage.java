package io.clientele.platform.bulk;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a plan, in the order of the file; fewer than were asked for where they are long.
 *
 * @param columns the headings of their cells
 * @param next where those after them begin; null if there are none
 */
public record RowPage(List<String> columns, List<KeptRow> items, @Nullable Cursor next) {

  /**
   * Where a page begins.
   *
   * @param plan of which plan of its bulk
   * @param after which row was the last before
   */
  public record Cursor(String plan, int after) {

    private static final Pattern FORM = Pattern.compile("([0-9]{5}/[0-9]{7})/([0-9]{1,7})");

    /** As it is given to callers. */
    public String text() {
      var plain = plan + "/" + after;
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** One that was given to a caller; empty if it never was. */
    public static Optional<Cursor> of(String text) {
      try {
        var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        var parts = FORM.matcher(plain);
        return parts.matches()
            ? Optional.of(new Cursor(parts.group(1), Integer.parseInt(parts.group(2))))
            : Optional.empty();
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
  }
}
