package io.clientele.platform.bulk.http;

import io.clientele.platform.bulk.BulkStatus;
import io.clientele.platform.bulk.KeptBulk;
import io.clientele.platform.bulk.Plan;
import io.clientele.platform.bulk.SeenBulk;
import io.clientele.platform.bulk.Tally;
import io.clientele.platform.http.Problem;
import io.clientele.platform.http.ShownJob;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A bulk command as every service shows its own.
 *
 * @param rows how many the file has
 * @param plan what it would come to; null until that is known
 * @param job that works on it, or did last
 * @param outcome what became of its rows; null until all have their outcome
 * @param problem why it has failed, with the facts; null unless it has
 * @param expiresAt when it is forgotten; null until it has ended
 */
public record ShownBulk(
    String id,
    String status,
    @Nullable String fileName,
    int rows,
    @Nullable Plan plan,
    @Nullable ShownJob<Tally> job,
    @Nullable Tally outcome,
    @Nullable Map<String, Object> problem,
    Instant createdAt,
    @Nullable Instant expiresAt,
    Links links) {

  /**
   * Where to go from here; null for what cannot be done, or is not there, as things are.
   *
   * @param plan to have it planned anew
   * @param application to say yes to its plan
   */
  public record Links(
      String self,
      @Nullable String rows,
      @Nullable String file,
      @Nullable String plan,
      @Nullable String application) {

    static Links of(String self, KeptBulk bulk) {
      var planned = bulk.plan() != null && bulk.rowSet() != null;
      var open =
          switch (bulk.status()) {
            case PLANNED, FAILED, LAPSED -> true;
            case PLANNING, APPLYING, APPLIED, FORGOTTEN -> false;
          };
      return new Links(
          self,
          planned ? self + "/rows" : null,
          planned ? self + "/rows.csv" : null,
          open ? self + "/plan" : null,
          bulk.status() == BulkStatus.PLANNED ? self + "/application" : null);
    }
  }

  /**
   * A bulk command that lies here.
   *
   * @param self its own path
   */
  static ShownBulk of(SeenBulk seen, String self) {
    var bulk = seen.bulk();
    var job = seen.job();
    var failure = bulk.failure();
    return new ShownBulk(
        bulk.id(),
        bulk.status().name(),
        bulk.file().title(),
        bulk.rows(),
        bulk.plan(),
        job == null ? null : ShownJob.of(job, bulk.outcome()),
        bulk.outcome(),
        failure == null ? null : Problem.entry(failure),
        bulk.createdAt(),
        bulk.expiresAt(),
        Links.of(self, bulk));
  }
}
