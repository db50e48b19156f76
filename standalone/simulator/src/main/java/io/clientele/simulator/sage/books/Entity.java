package io.clientele.simulator.sage.books;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An element of a list: a short form that is always shown, and members a caller must ask for by
 * name (providers.md 4.3 [D]).
 *
 * @param list the list's path, which is in the element's as well
 * @param deleted when it was deleted; null if it was not
 * @param members what can be asked for
 */
public record Entity(
    String list,
    String id,
    String displayedAs,
    Instant created,
    Instant updated,
    @Nullable Instant deleted,
    Map<String, @Nullable Object> members) {

  private static final String ALL = "all";

  /** One that was not deleted. */
  static Entity of(
      String list,
      String id,
      String displayedAs,
      Instant updated,
      Map<String, @Nullable Object> members) {
    return new Entity(list, id, displayedAs, updated, updated, null, members);
  }

  /** A reference to something, as it stands inside other elements. */
  static Map<String, @Nullable Object> reference(String list, String id, String displayedAs) {
    var reference = new LinkedHashMap<String, @Nullable Object>();
    reference.put("id", id);
    reference.put("displayed_as", displayedAs);
    reference.put("$path", "/" + list + "/" + id);
    return reference;
  }

  /**
   * What a caller is shown.
   *
   * @param attributes the names asked for, or {@code all} among them
   */
  public Map<String, @Nullable Object> shown(Set<String> attributes) {
    var shown = reference(list, id, displayedAs);
    var wanted = new LinkedHashMap<String, @Nullable Object>();
    wanted.put("created_at", created.toString());
    wanted.put("updated_at", updated.toString());
    wanted.putAll(members);
    if (members.containsKey("deleted_at")) {
      wanted.put("deleted_at", deleted == null ? null : deleted.toString());
    }
    wanted.forEach(
        (name, value) -> {
          if (attributes.contains(ALL) || attributes.contains(name)) {
            shown.put(name, value);
          }
        });
    return shown;
  }
}
