package io.clientele.platform.aggregate;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * The idempotency keys in a document: with the effect they belong to, in the same write (CLI-14).
 */
final class Keys {

  static final Duration KEPT = Duration.ofHours(24);

  private Keys() {}

  /** The key's entry, if this document has seen it in the last 24 hours. */
  static Optional<Document> find(Document document, IdempotencyKey key, Instant now) {
    return recent(document, now)
        .filter(entry -> key.hash().equals(entry.getString("key")))
        .findAny();
  }

  /** What the caller was told then; or the refusal, if the request is another one. */
  static <S> Outcome<S> repeat(Document entry, IdempotencyKey key) {
    if (isOfAnother(entry, key)) {
      return new Outcome.Refused<>(List.of(IdempotencyKey.reused()));
    }
    return new Outcome.Repeated<>(entry.getLong("version"), entry.getString("answer"));
  }

  /** Whether the key came with another request then. */
  static boolean isOfAnother(Document entry, IdempotencyKey key) {
    return !key.fingerprint().equals(entry.getString("request"));
  }

  /** The entries to keep, with one more. */
  static List<Document> with(
      Document document, IdempotencyKey key, long version, String answer, Instant now) {
    return Stream.concat(
            recent(document, now),
            Stream.of(
                new Document("key", key.hash())
                    .append("request", key.fingerprint())
                    .append("at", Date.from(now))
                    .append("version", version)
                    .append("answer", answer)))
        .toList();
  }

  private static Stream<Document> recent(Document document, Instant now) {
    var oldest = Date.from(now.minus(KEPT));
    return document.getList("keys", Document.class, List.of()).stream()
        .filter(entry -> entry.getDate("at").after(oldest));
  }
}
