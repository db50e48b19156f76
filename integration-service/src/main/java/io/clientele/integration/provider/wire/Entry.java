package io.clientele.integration.provider.wire;

import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.provider.ReferenceItem.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Builds an entry from an element of a provider's list. One without a key cannot be one. */
public final class Entry {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final JsonNode node;
  private final Map<String, Object> extra = new LinkedHashMap<>();
  private @Nullable String code;
  private @Nullable String type;
  private Status status = Status.ACTIVE;

  private Entry(JsonNode node) {
    this.node = node;
  }

  /** From this element; ACTIVE, with nothing said of it yet. */
  public static Entry of(JsonNode node) {
    return new Entry(node);
  }

  /** Its short human code, if it has one. */
  public Entry code(@Nullable String text) {
    code = text;
    return this;
  }

  /** What sort it is. */
  public Entry type(@Nullable String text) {
    type = text;
    return this;
  }

  /**
   * ACTIVE and ARCHIVED as named; what nobody has heard of is active, and kept as it came.
   *
   * @param raw the provider's word; null if it says none
   * @param active its word for what may be used
   * @param archived its words for what may not
   */
  public Entry status(@Nullable String raw, String active, String... archived) {
    if (raw != null && List.of(archived).contains(raw)) {
      status = Status.ARCHIVED;
    } else if (raw != null && !raw.equals(active)) {
      extra.put("rawStatus", raw);
    }
    return this;
  }

  /** Archived also if this is so. */
  public Entry archivedIf(boolean archived) {
    status = archived ? Status.ARCHIVED : status;
    return this;
  }

  /** Keeps fields of the element that are there, under the provider's own names. */
  public Entry keep(String... names) {
    for (var name : names) {
      keepAs(name, name);
    }
    return this;
  }

  /** Keeps one of them under a name of ours. */
  public Entry keepAs(String ours, String theirs) {
    var value = node.get(theirs);
    return value == null || value.isNull() ? this : put(ours, value);
  }

  /** Keeps a value under a name, if there is one. */
  public Entry put(String name, JsonNode value) {
    if (value.isMissingNode()) {
      return this;
    }
    var kept = MAPPER.treeToValue(value, Object.class);
    if (kept != null) {
      extra.put(name, kept);
    }
    return this;
  }

  /** The entry, in a list of one; of none if it has no key. */
  public List<ReferenceItem> make(@Nullable String key, @Nullable String name) {
    if (key == null) {
      return List.of();
    }
    var shown = name != null ? name : code != null ? code : key;
    return List.of(new ReferenceItem(key, code, shown, type, status, extra));
  }
}
