package io.clientele.client.history;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a history keeps: these events, and of each these fields. A list in code, so that no person
 * gets in whom a later event or field may carry; {@code ClientUserInvitationRequested} is not on
 * it.
 */
public enum Remembered {
  CLIENT_CREATED("ClientCreated.v1", "connection", "colleagues", "teams", "user"),
  CLIENT_SETTINGS_CHANGED("ClientSettingsChanged.v1", "before", "after"),
  PRACTICE_CODE_CHANGED("PracticeCodeChanged.v1", "before", "after"),
  INCOME_SOURCES_CHANGED("IncomeSourcesChanged.v1", "before", "after"),
  CLIENT_MARKED_SELF_EMPLOYED("ClientMarkedSelfEmployed.v1", "categoryList"),
  SELF_EMPLOYED_MARK_REMOVED("SelfEmployedMarkRemoved.v1", "categoryList"),
  CLIENT_DEACTIVATED("ClientDeactivated.v1", "reactivatableFrom"),
  CLIENT_REACTIVATED("ClientReactivated.v1"),
  CLIENT_PAYER_CHANGED("ClientPayerChanged.v1", "from", "to"),
  CLIENT_PAYER_KEPT("ClientPayerKept.v1", "taken", "limit"),
  DEFAULT_CLIENT_SETTINGS_CHANGED("DefaultClientSettingsChanged.v1", "before", "after");

  private static final String OURS = "io.clientele.client.";

  private final String event;
  private final List<String> fields;

  Remembered(String event, String... fields) {
    this.event = event;
    this.fields = List.of(fields);
  }

  /** What is kept of an event of this full type; empty if nothing is. */
  public static Optional<Remembered> of(String type) {
    return Arrays.stream(values()).filter(one -> type.equals(OURS + one.event)).findAny();
  }

  /** The event's name, without its version. */
  public String what() {
    return event.substring(0, event.indexOf('.'));
  }

  /** What is kept of a change: its fields that are on the list, a null as a null. */
  public Map<String, @Nullable Object> kept(Map<?, ?> change) {
    var kept = new LinkedHashMap<String, @Nullable Object>();
    for (var field : fields) {
      if (change.containsKey(field)) {
        kept.put(field, change.get(field));
      }
    }
    return kept;
  }
}
