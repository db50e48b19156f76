package io.clientele.platform.job;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.clientele.platform.aggregate.AggregateStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which instance works on which job: one claims it by one write, and has it until its lease ends. A
 * practice has one job under way at a time, the one that has waited longest, so that the many of
 * one do not keep those of others waiting.
 */
final class Claims {

  private static final int LOST_RACES = 20;
  private static final int FORGOTTEN_AT_ONCE = 100;

  private final Supplier<MongoCollection<Document>> collection;
  private final Clock clock;
  private final JobSettings settings;

  Claims(Supplier<MongoCollection<Document>> collection, Clock clock, JobSettings settings) {
    this.collection = collection;
    this.clock = clock;
    this.settings = settings;
  }

  /** How often jobs are tried. */
  int tries() {
    return settings.tries();
  }

  /**
   * A job to work on now, if there is one.
   *
   * @param kinds only of these; an older release leaves new ones to newer
   */
  Optional<Claim> next(Collection<String> kinds) {
    for (var race = 0; race < LOST_RACES; race++) {
      var candidate = waiting(kinds).first();
      if (candidate == null) {
        return Optional.empty();
      }
      var claimed = claimed(candidate);
      if (claimed != null) {
        var hold =
            new Hold(
                jobs(),
                JobDocument.read(claimed),
                clock,
                settings,
                () -> waiting(kinds).first() != null);
        return Optional.of(new Claim(hold, claimed.getInteger("tries")));
      }
    }
    return Optional.empty();
  }

  /** A hold, and how many attempts there were that came to no orderly end, this one included. */
  record Claim(Hold hold, int tries) {}

  /** What may be worked on now, who waited longest first. */
  FindIterable<Document> waiting(Collection<String> kinds) {
    // Whose lease has lapsed holds its practice's place itself.
    var mayRun =
        or(eq("status", JobStatus.RUNNING.name()), nin("practice", practicesWithAJobUnderWay()));
    return jobs()
        .find(and(lte("due", Date.from(clock.instant())), in("kind", kinds), mayRun))
        .sort(Sorts.ascending("due"))
        .limit(1);
  }

  private List<String> practicesWithAJobUnderWay() {
    return jobs()
        .find(exists("running"))
        .projection(Projections.include("running"))
        .map(job -> job.getString("running"))
        .into(new ArrayList<>());
  }

  private @Nullable Document claimed(Document candidate) {
    var now = clock.instant();
    var asItWas =
        and(
            eq(candidate.getString("_id")),
            eq("attempt", candidate.getInteger("attempt")),
            eq("due", candidate.getDate("due")));
    try {
      return jobs()
          .findOneAndUpdate(
              asItWas,
              Updates.combine(
                  begun(candidate), Updates.set("due", Date.from(now.plus(settings.lease())))),
              new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    } catch (MongoCommandException | MongoWriteException e) {
      if (Jobs.isTaken(e)) {
        return null; // another job of this practice was quicker
      }
      throw e;
    }
  }

  private Bson begun(Document candidate) {
    var first = candidate.getDate("startedAt");
    return Updates.combine(
        Updates.set("status", JobStatus.RUNNING.name()),
        Updates.set("running", candidate.getString("practice")),
        Updates.inc("attempt", 1),
        Updates.inc("tries", 1),
        Updates.set("done", 0L),
        Updates.unset("total"),
        Updates.set("startedAt", first == null ? Date.from(clock.instant()) : first));
  }

  /** Jobs of a kind whose time is over. */
  List<String> over(String kind) {
    return jobs()
        .find(and(lte("expiresAt", Date.from(clock.instant())), eq("kind", kind)))
        .limit(FORGOTTEN_AT_ONCE)
        .map(job -> job.getString("_id"))
        .into(new ArrayList<>());
  }

  void forget(String job) {
    jobs().deleteOne(and(eq(job), exists("expiresAt")));
  }

  private MongoCollection<Document> jobs() {
    return collection.get().withWriteConcern(AggregateStore.DURABLE);
  }
}
