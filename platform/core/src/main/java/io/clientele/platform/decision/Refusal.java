package io.clientele.platform.decision;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One reason for a no, in words, with the facts a caller needs to do better.
 *
 * @param reason the stable reason
 * @param detail one sentence for people
 * @param field the field it is about, in dotted form, or null
 * @param facts numbers, dates and links for machines; they become members of the problem
 */
public record Refusal(
    Reason reason, String detail, @Nullable String field, Map<String, Object> facts) {

  public Refusal {
    facts = Map.copyOf(facts);
  }

  static Refusal of(Reason reason, String detail) {
    return new Refusal(reason, detail, null, Map.of());
  }

  /** The same refusal, naming the field it is about. */
  public Refusal about(String name) {
    return new Refusal(reason, detail, name, facts);
  }

  /** The same refusal with one fact more. */
  public Refusal with(String name, Object value) {
    var more = new LinkedHashMap<>(facts);
    more.put(name, value);
    return new Refusal(reason, detail, field, more);
  }
}
