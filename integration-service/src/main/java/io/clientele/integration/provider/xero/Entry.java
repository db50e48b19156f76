package io.clientele.integration.provider.xero;

import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.provider.ReferenceItem.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Builds an entry from an element of Xero's. One without a key cannot be one. */
final class Entry {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final JsonNode node;
  private final Map<String, Object> extra = new LinkedHashMap<>();
  private @Nullable String code;
  private @Nullable String type;
  private Status status = Status.ACTIVE;

  private Entry(JsonNode node) {
    this.node = node;
  }

  static Entry of(JsonNode node) {
    return new Entry(node);
  }

  Entry code(@Nullable String text) {
    code = text;
    return this;
  }

  Entry type(@Nullable String text) {
    type = text;
    return this;
  }

  /** ACTIVE and ARCHIVED as named; what nobody has heard of is active, and kept as it came. */
  Entry status(@Nullable String raw, String... archived) {
    if (raw != null && List.of(archived).contains(raw)) {
      status = Status.ARCHIVED;
    } else if (raw != null && !raw.equals("ACTIVE")) {
      extra.put("rawStatus", raw);
    }
    return this;
  }

  Entry archivedIf(boolean archived) {
    status = archived ? Status.ARCHIVED : status;
    return this;
  }

  /** Keeps fields of the element that are there, under Xero's own names. */
  Entry keep(String... names) {
    for (var name : names) {
      keepAs(name, name);
    }
    return this;
  }

  Entry keepAs(String ours, String theirs) {
    var value = node.get(theirs);
    return value == null || value.isNull() ? this : put(ours, value);
  }

  Entry put(String name, JsonNode value) {
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
  List<ReferenceItem> make(@Nullable String key, @Nullable String name) {
    if (key == null) {
      return List.of();
    }
    var shown = name != null ? name : code != null ? code : key;
    return List.of(new ReferenceItem(key, code, shown, type, status, extra));
  }
}
