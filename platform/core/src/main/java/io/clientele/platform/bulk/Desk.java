package io.clientele.platform.bulk;

import com.mongodb.client.MongoDatabase;
import io.clientele.platform.file.GridFsFiles;
import io.clientele.platform.file.KeptFiles;
import io.clientele.platform.job.Job;
import io.clientele.platform.job.JobEnd;
import io.clientele.platform.job.LeaseLost;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What those who work on bulk commands have at hand. */
record Desk(
    BulkStore bulks,
    Turn turn,
    RowStore rows,
    KeptFiles files,
    Kinds kinds,
    Releasing releasing,
    BulkSettings settings) {

  /** The beginning of the names of the collections that files lie in. */
  static final String FILES = "bulk-files";

  /** A desk over this database, its indexes made. */
  static Desk in(
      Supplier<MongoDatabase> database, Clock clock, List<BulkKind> all, BulkSettings settings) {
    var bulks = new BulkStore(database, clock);
    var rows = new RowStore(database);
    bulks.prepare();
    rows.prepare();
    var kinds = new Kinds(all);
    return new Desk(
        bulks,
        new Turn(bulks, settings),
        rows,
        new GridFsFiles(database, FILES),
        kinds,
        new Releasing(bulks, kinds),
        settings);
  }

  /** The rows of a bulk's file, for its kind. */
  FileRows rowsOf(KeptBulk bulk) {
    return new FileRows(
        () -> files.open(bulk.file().name()),
        kinds.named(bulk.kind()),
        bulk.told(),
        settings.slice());
  }

  /**
   * How work ends whose writes are refused.
   *
   * @throws LeaseLost if that is because another attempt has begun
   */
  JobEnd leftBehind(Job job, KeptBulk mine) {
    var now = bulks.find(mine.id());
    if (now.filter(it -> it.round() == mine.round() && it.status() == mine.status()).isPresent()) {
      throw new LeaseLost(job.id(), job.attempt());
    }
    return ended(now.orElse(null));
  }

  /** How work ends that there is nothing to do for any more. */
  static JobEnd ended(@Nullable KeptBulk bulk) {
    var failure = bulk == null ? null : bulk.failure();
    return new JobEnd.Failed(
        failure == null
            ? BulkReason.WITHDRAWN.because("This was withdrawn, or planned again, meanwhile.")
            : failure);
  }
}
