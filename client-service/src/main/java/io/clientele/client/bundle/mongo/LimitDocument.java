package io.clientele.client.bundle.mongo;

import io.clientele.client.bundle.verdict.BundleLimit;
import io.clientele.client.bundle.verdict.LimitWish;
import io.clientele.client.bundle.verdict.Verdict;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What of a bundle's document limits it: {@code {told: {sequence, limit, wish: {number, limit}},
 * verdict: {number, limit, lowered, taken}}}.
 */
final class LimitDocument {

  static final String TOLD = "told";
  static final String TOLD_SEQUENCE = "told.sequence";
  static final String WISH_NUMBER = "told.wish.number";
  static final String VERDICT = "verdict";
  static final String VERDICT_NUMBER = "verdict.number";

  private LimitDocument() {}

  /** Empty if a release told it that knew no wishes: then there is none. */
  static Optional<BundleLimit> read(Document row) {
    return Optional.ofNullable(row.get(TOLD, Document.class))
        .map(told -> new BundleLimit(told.getInteger("limit", 0), wish(told), verdict(row)));
  }

  static Document told(long sequence, int limit, @Nullable LimitWish wish) {
    var told = new Document("sequence", sequence).append("limit", limit);
    return wish == null
        ? told
        : told.append("wish", new Document("number", wish.number()).append("limit", wish.limit()));
  }

  static Document of(Verdict verdict) {
    return new Document("number", verdict.number())
        .append("limit", verdict.limit())
        .append("lowered", verdict.lowered())
        .append("taken", verdict.taken());
  }

  static @Nullable Verdict verdict(Document row) {
    var verdict = row.get(VERDICT, Document.class);
    return verdict == null
        ? null
        : new Verdict(
            verdict.getLong("number"),
            verdict.getInteger("limit", 0),
            verdict.getBoolean("lowered", false),
            verdict.getInteger("taken", 0));
  }

  private static @Nullable LimitWish wish(Document told) {
    var wish = told.get("wish", Document.class);
    return wish == null ? null : new LimitWish(wish.getLong("number"), wish.getInteger("limit", 0));
  }
}
