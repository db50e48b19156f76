package io.clientele.client.bundle.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.expr;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import io.clientele.client.bundle.verdict.BundleLimit;
import io.clientele.client.bundle.verdict.LimitBook;
import io.clientele.client.bundle.verdict.LimitWish;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.aggregate.LostRace;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.consume.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code {_id: practice, limit, seen, told, verdict, unsaid, taken, …}}. {@code limit} follows from
 * told and verdict and is written with either; slots are guarded by it alone. {@code seen} is as
 * every projection has it, and as an older release, which knew no wishes, moves it: what it was
 * told at the same place is taken in again when it is retold. {@code unsaid} is the number of a
 * wish the verdict on which was not said yet.
 */
final class MongoLimitBook implements LimitBook {

  static final String UNSAID_INDEX = "unsaid-verdicts";

  private static final Logger LOG = LoggerFactory.getLogger(MongoLimitBook.class);
  private static final String UNSAID = "unsaid";
  private static final int AT_ONCE = 100;
  private static final int ENOUGH = 100;

  private final Rows rows;

  MongoLimitBook(Rows rows) {
    this.rows = rows;
  }

  /** Makes the index the sweep needs. */
  void prepare() {
    bundles()
        .createIndex(Indexes.ascending(UNSAID), new IndexOptions().name(UNSAID_INDEX).sparse(true));
  }

  @Override
  public Optional<Seen> find(String practice) {
    return Optional.ofNullable(row(practice))
        .flatMap(
            row ->
                LimitDocument.read(row)
                    .map(
                        limit ->
                            new Seen(
                                practice,
                                limit,
                                row.getInteger("taken", 0),
                                isOvertaken(row, practice))));
  }

  @Override
  public void tell(String practice, Heard heard, int limit, @Nullable LimitWish wish) {
    for (var attempt = 0; attempt < ENOUGH; attempt++) {
      var row = row(practice);
      if (row != null && isHeard(row, heard) || isTold(row, practice, heard, limit, wish)) {
        return;
      }
      LostRace.giveWay(attempt);
    }
    throw new TryAgain("the bundle of " + practice + " is changed by others all the time");
  }

  private boolean isTold(
      @Nullable Document row, String practice, Heard heard, int limit, @Nullable LimitWish wish) {
    var before = Optional.ofNullable(row).flatMap(LimitDocument::read);
    var now =
        before
            .map(its -> its.tells(limit, wish))
            .orElseGet(() -> new BundleLimit(limit, wish, null));
    var verdict = now.verdict();
    var told =
        combine(
            set(mark(heard.source()), heard.sequence()),
            set(LimitDocument.TOLD, LimitDocument.told(heard.sequence(), limit, wish)),
            set("limit", now.effective()),
            // With a verdict it stays as it is: that may have been said, or not.
            now.unjudged().map(its -> set(UNSAID, its.number())).orElseGet(() -> kept(now)));
    var asRead =
        and(
            eq(practice),
            same(mark(heard.source()), row == null ? null : place(row, heard.source())),
            same(LimitDocument.TOLD_SEQUENCE, row == null ? null : toldAt(row)),
            same(LimitDocument.VERDICT_NUMBER, verdict == null ? null : verdict.number()));
    try {
      var result = bundles().updateOne(asRead, told, new UpdateOptions().upsert(row == null));
      var done = result.getMatchedCount() > 0 || result.getUpsertedId() != null;
      if (done) {
        warn(practice, before.map(BundleLimit::wish).orElse(null), now);
      }
      return done;
    } catch (MongoException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  private static Bson kept(BundleLimit now) {
    return now.answer().isEmpty() ? unset(UNSAID) : combine();
  }

  /** Once for each wish: it is told again with all that happens to the subscription. */
  private static void warn(String practice, @Nullable LimitWish before, BundleLimit now) {
    now.behind()
        .filter(wish -> before == null || before.number() != wish.number())
        .ifPresent(
            wish ->
                LOG.warn(
                    "wish {} of {} lies behind its last verdict and will not be judged",
                    wish.number(),
                    practice));
  }

  @Override
  public boolean judge(Seen seen) {
    var next = seen.limit().judged(seen.taken());
    var wish = next.wish();
    var verdict = next.verdict();
    if (wish == null || verdict == null) {
      return false;
    }
    var before = seen.limit().verdict();
    return bundles()
            .updateOne(
                and(
                    eq(seen.practice()),
                    eq(LimitDocument.WISH_NUMBER, wish.number()),
                    eq("told.limit", next.told()),
                    same(LimitDocument.VERDICT_NUMBER, before == null ? null : before.number()),
                    taken(seen.taken()),
                    // An older release keeps no told: what it heard since is in the limit alone.
                    isNewest(seen.practice())),
                combine(
                    set(LimitDocument.VERDICT, LimitDocument.of(verdict)),
                    set("limit", next.effective())))
            .getMatchedCount()
        > 0;
  }

  @Override
  public void said(String practice, long wish) {
    bundles().updateOne(and(eq(practice), eq(UNSAID, wish)), unset(UNSAID));
  }

  @Override
  public List<String> unsaid() {
    var practices = new ArrayList<String>();
    for (var row : bundles().find(exists(UNSAID)).projection(include("_id")).limit(AT_ONCE)) {
      practices.add(row.getString("_id"));
    }
    return practices;
  }

  /** Whether this or something newer was taken in, not only passed by an older release. */
  private static boolean isHeard(Document row, Heard heard) {
    var newest = place(row, heard.source());
    var told = toldAt(row);
    return newest != null && newest > heard.sequence() || told != null && told >= heard.sequence();
  }

  private static boolean isOvertaken(Document row, String practice) {
    var newest = place(row, source(practice));
    return newest != null && !newest.equals(toldAt(row));
  }

  private static Bson isNewest(String practice) {
    return expr(
        new Document(
            "$eq", List.of("$" + mark(source(practice)), "$" + LimitDocument.TOLD_SEQUENCE)));
  }

  private static String source(String practice) {
    return "subscription/" + practice;
  }

  private static @Nullable Long place(Document row, String source) {
    var seen = row.get("seen", new Document()).get(source);
    return seen instanceof Number place ? place.longValue() : null;
  }

  private static @Nullable Long toldAt(Document row) {
    var told = row.get(LimitDocument.TOLD, Document.class);
    return told == null ? null : told.getLong("sequence");
  }

  private static String mark(String source) {
    return "seen." + source;
  }

  private static Bson same(String field, @Nullable Long asRead) {
    return asRead == null ? exists(field, false) : eq(field, asRead);
  }

  private static Bson taken(int asRead) {
    // Missing until the first slot is taken, or reserved.
    return asRead == 0 ? in("taken", 0, null) : eq("taken", asRead);
  }

  private @Nullable Document row(String practice) {
    return bundles().withReadConcern(ReadConcern.MAJORITY).find(eq(practice)).first();
  }

  private MongoCollection<Document> bundles() {
    return rows.collection().withWriteConcern(AggregateStore.DURABLE);
  }
}
