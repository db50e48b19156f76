package io.clientele.platform.bulk;

import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.event.Json;
import io.clientele.platform.secret.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What was said of a row, as it is kept and as it is compared. */
final class Said {

  private Said() {}

  /** A reason of a kind's own, as it was kept. */
  private record KeptReason(String name, String rule, Kind kind) implements Reason {}

  /** The same for verdicts that are the same, and only for them. */
  static String fingerprint(Verdict verdict) {
    var parts = new ArrayList<@Nullable Object>();
    parts.add(verdict.effect());
    parts.add(verdict.subject());
    parts.add(verdict.was());
    parts.add(verdict.rank());
    parts.add(verdict.note());
    for (var no : verdict.why()) {
      parts.add(no.reason().name());
      parts.add(no.detail());
      parts.add(no.field());
      parts.add(new TreeMap<>(no.facts()));
    }
    return Sha256.of(Json.MAPPER.writeValueAsString(parts));
  }

  static List<Document> stored(List<Refusal> why) {
    return why.stream().map(Said::stored).toList();
  }

  static Document stored(Refusal no) {
    var kept =
        new Document("code", no.reason().name())
            .append("rule", no.reason().rule())
            .append("kind", no.reason().kind().name())
            .append("detail", no.detail());
    if (no.field() != null) {
      kept.append("field", no.field());
    }
    if (!no.facts().isEmpty()) {
      // As text: what facts are called and hold is their kind's business.
      kept.append("facts", Json.MAPPER.writeValueAsString(new TreeMap<>(no.facts())));
    }
    return kept;
  }

  static List<Refusal> read(List<Document> why) {
    return why.stream().map(Said::read).toList();
  }

  static Refusal read(Document kept) {
    var reason =
        new KeptReason(
            kept.getString("code"),
            kept.getString("rule"),
            Reason.Kind.valueOf(kept.getString("kind")));
    var facts = kept.getString("facts");
    return new Refusal(
        reason,
        kept.getString("detail"),
        kept.getString("field"),
        facts == null ? Map.of() : facts(facts));
  }

  @SuppressWarnings("unchecked") // it was written from one
  private static Map<String, Object> facts(String json) {
    return Json.MAPPER.readValue(json, Map.class);
  }
}
