package io.clientele.client.bundle.mongo;

import io.clientele.client.account.mongo.ClientCollections;
import io.clientele.client.bundle.SlotBook;
import io.clientele.client.bundle.verdict.BundleEvent;
import io.clientele.client.bundle.verdict.JudgedBundle;
import io.clientele.client.bundle.verdict.Judging;
import io.clientele.client.bundle.verdict.LimitBook;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.consume.Projection;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The shipped collection of bundles, for tests that start no service. */
public final class BundleCollections {

  private BundleCollections() {}

  /** The book in this database. */
  public static SlotBook book(MongoDatabaseFactory database) {
    var shipped = new BundleProjection();
    return shipped.slotBook(shipped.bundleRows(database));
  }

  /** A broken book in this database, that takes slots without asking whether they are free. */
  public static SlotBook roomless(MongoDatabaseFactory database) {
    return new RoomlessBook(book(database), new BundleProjection().bundleRows(database));
  }

  /** What hears the limits for this database. */
  public static Projection limits(MongoDatabaseFactory database) {
    return limits(new Judging(limitBook(database), judged(database)));
  }

  /** What hears the limits and has them judged by this. */
  public static Projection limits(Judging judging) {
    return new BundleProjection().clientLimits(judging);
  }

  /** The limits in this database. */
  public static LimitBook limitBook(MongoDatabaseFactory database) {
    var shipped = new BundleProjection();
    return shipped.limitBook(shipped.bundleRows(database));
  }

  /** What was said of verdicts in this database; nobody sends their events. */
  public static Aggregates<JudgedBundle, BundleEvent> judged(MongoDatabaseFactory database) {
    return new JudgedBundleStore().judgedBundles(ClientCollections.store(database));
  }
}
