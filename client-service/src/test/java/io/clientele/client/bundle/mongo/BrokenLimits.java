package io.clientele.client.bundle.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import io.clientele.client.bundle.verdict.LimitBook;
import io.clientele.client.bundle.verdict.LimitWish;
import io.clientele.client.bundle.verdict.ScriptedLimits;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.consume.Rows;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The shipped book of limits, each time without one of its safeguards. */
public final class BrokenLimits {

  private BrokenLimits() {}

  /** What is told again has its wish judged again. */
  public static LimitBook judgingAgain(MongoDatabaseFactory database) {
    var rows = rows(database);
    return new ScriptedLimits(BundleCollections.limitBook(database)) {
      @Override
      public void tell(String practice, Heard heard, int limit, @Nullable LimitWish wish) {
        super.tell(practice, heard, limit, wish);
        if (wish != null) {
          rows.collection()
              .updateOne(
                  and(
                      eq(practice),
                      eq(LimitDocument.WISH_NUMBER, wish.number()),
                      eq(LimitDocument.VERDICT_NUMBER, wish.number())),
                  unset(LimitDocument.VERDICT));
        }
      }
    };
  }

  /** The limit told holds at once, whatever was found about the wish told with it. */
  public static LimitBook writingStraight(MongoDatabaseFactory database) {
    var rows = rows(database);
    return new ScriptedLimits(BundleCollections.limitBook(database)) {
      @Override
      public void tell(String practice, Heard heard, int limit, @Nullable LimitWish wish) {
        super.tell(practice, heard, limit, wish);
        rows.collection()
            .updateOne(
                and(eq(practice), eq(LimitDocument.TOLD_SEQUENCE, heard.sequence())),
                set("limit", limit));
      }
    };
  }

  /** Judged by what was seen, though more may be taken by then. */
  public static LimitBook judgingWithoutTheCount(MongoDatabaseFactory database) {
    var rows = rows(database);
    return new ScriptedLimits(BundleCollections.limitBook(database)) {
      @Override
      public boolean judge(Seen seen) {
        var next = seen.limit().judged(seen.taken());
        var verdict = Objects.requireNonNull(next.verdict());
        var before = seen.limit().verdict();
        return rows.collection()
                .updateOne(
                    and(
                        eq(seen.practice()),
                        eq(LimitDocument.WISH_NUMBER, verdict.number()),
                        before == null
                            ? exists(LimitDocument.VERDICT, false)
                            : eq(LimitDocument.VERDICT_NUMBER, before.number())),
                    combine(
                        set(LimitDocument.VERDICT, LimitDocument.of(verdict)),
                        set("limit", next.effective())))
                .getMatchedCount()
            > 0;
      }
    };
  }

  private static Rows rows(MongoDatabaseFactory database) {
    return new BundleProjection().bundleRows(database);
  }
}
