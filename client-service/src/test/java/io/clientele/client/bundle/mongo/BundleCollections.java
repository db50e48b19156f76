package io.clientele.client.bundle.mongo;

import io.clientele.client.bundle.SlotBook;
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
    var shipped = new BundleProjection();
    return shipped.clientLimits(shipped.bundleRows(database));
  }
}
