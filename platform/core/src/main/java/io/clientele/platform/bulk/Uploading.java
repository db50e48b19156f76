package io.clientele.platform.bulk;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IdempotencyKey;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what a bulk command is begun with as a file, looks through it once, and begins it; or
 * keeps nothing of it.
 */
final class Uploading {

  /**
   * How many bulks of a kind of one login are kept. What came to nothing makes room for a new one,
   * the oldest first; what was applied does not, for people look up what became of its rows.
   */
  static final int MOST_KEPT = 20;

  /** More than there can be of one login, even if many came at once. */
  private static final int ALL = 2 * MOST_KEPT;

  private static final long RETRY_AFTER_SECONDS = 5;

  private final Desk desk;
  private final Steps steps;
  private final Receiving receiving;

  Uploading(Desk desk, Steps steps, Receiving receiving) {
    this.desk = desk;
    this.steps = steps;
    this.receiving = receiving;
  }

  SeenBulk upload(
      String kind, Caller caller, Cause cause, @Nullable String title, Incoming incoming) {
    var id = cause.newId(kind);
    var known = cause.key() == null ? null : desk.bulks().find(id).orElse(null);
    if (known != null) {
      return again(known, cause, incoming.digest());
    }
    orTooMany(desk.bulks().newest(kind, caller, ALL));
    var received = receiving.receive(id, incoming);
    KeptBulk fresh;
    try {
      fresh = fresh(id, kind, caller, cause, title, received);
    } catch (RuntimeException e) {
      receiving.dropOrLeave(received.reception(), e);
      throw e;
    }
    // From here on an unknown end of a write leaves the file: it may be the bulk's.
    return switch (desk.bulks().keep(fresh)) {
      case DONE -> begun(fresh, cause);
      case KNOWN -> known(fresh, cause);
      case NO_PLACE -> {
        receiving.drop(received.reception());
        throw new RefusedRequest(List.of(tooManyOpen()));
      }
    };
  }

  private KeptBulk fresh(
      String id,
      String kind,
      Caller caller,
      Cause cause,
      @Nullable String title,
      Receiving.Received received) {
    var key = cause.key();
    var file =
        new KeptBulk.KeptFile(
            title,
            received.reception(),
            received.name(),
            received.bytes(),
            received.digest(),
            key == null ? null : key.fingerprint());
    var unread = bulk(id, kind, caller, file, new FileRows.Seen(List.of(), 0));
    var seen = desk.rowsOf(unread).through(slice -> {});
    if (seen.rows() == 0) {
      throw new RefusedRequest(List.of(BulkReason.NO_ROWS.because("There is not one row.")));
    }
    return bulk(id, kind, caller, file, seen);
  }

  private KeptBulk bulk(
      String id, String kind, Caller caller, KeptBulk.KeptFile file, FileRows.Seen seen) {
    return new KeptBulk(
        id,
        kind,
        caller,
        file,
        seen.columns(),
        seen.rows(),
        BulkStatus.PLANNING,
        1,
        Steps.PLAN,
        null,
        null,
        null,
        null,
        false,
        KeptBulk.Holds.NONE,
        List.of(),
        desk.bulks().now(),
        null);
  }

  private SeenBulk begun(KeptBulk fresh, Cause cause) {
    receiving.kept(fresh.file().reception());
    makeRoom(desk.bulks().newest(fresh.kind(), fresh.caller(), ALL));
    return new SeenBulk(fresh, steps.ask(fresh, Steps.PLAN, 1, cause.traceparent()));
  }

  /** The same key came at the same time, or our own write was repeated by the driver. */
  private SeenBulk known(KeptBulk fresh, Cause cause) {
    var there = desk.bulks().find(fresh.id()).orElseThrow(Uploading::justForgotten);
    if (there.file().reception().equals(fresh.file().reception())) {
      return begun(fresh, cause);
    }
    receiving.drop(fresh.file().reception());
    return again(there, cause, fresh.file().digest());
  }

  /** The first answer, if it is the same request with the same file (CLI-14). */
  private SeenBulk again(KeptBulk known, Cause cause, String digest) {
    if (known.isOver(desk.bulks().now())) {
      throw justForgotten();
    }
    var key = cause.key();
    if (key == null
        || !key.fingerprint().equals(known.file().request())
        || !digest.equals(known.file().digest())) {
      throw new RefusedRequest(List.of(IdempotencyKey.reused()));
    }
    var job = steps.ask(known, Steps.PLAN, 1, cause.traceparent());
    return new SeenBulk(known.when(Steps.PLAN, 1), job);
  }

  private static TryAgain justForgotten() {
    return new TryAgain("what was uploaded with this key is just being forgotten");
  }

  private void orTooMany(List<KeptBulk> newest) {
    if (newest.stream().filter(bulk -> bulk.status().isOpen()).count() >= BulkStore.MOST_OPEN) {
      throw new RefusedRequest(List.of(tooManyOpen()));
    }
    var staying = newest.stream().filter(bulk -> !bulk.status().cameToNothing()).toList();
    if (staying.size() < MOST_KEPT) {
      return;
    }
    var wait =
        staying.stream()
            .flatMap(bulk -> Stream.ofNullable(bulk.expiresAt()))
            .min(Comparator.naturalOrder())
            .map(over -> Duration.between(desk.bulks().now(), over).plusSeconds(1).toSeconds())
            .orElse(RETRY_AFTER_SECONDS);
    throw new RefusedRequest(
        List.of(
            BulkReason.TOO_MANY_BULKS
                .because("Twenty of yours are open or were applied of late; withdraw one, or wait.")
                .with("retryAfter", wait)));
  }

  private void makeRoom(List<KeptBulk> newest) {
    var nothing = newest.stream().filter(bulk -> bulk.status().cameToNothing()).toList();
    var tooMany = Math.clamp(newest.size() - MOST_KEPT, 0, nothing.size());
    for (var old : nothing.subList(nothing.size() - tooMany, nothing.size())) {
      desk.turn().toMadeRoom(old);
    }
  }

  static Refusal tooManyOpen() {
    return BulkReason.TOO_MANY_BULKS
        .because("You have three that are not finished; apply or withdraw one of them.")
        .with("retryAfter", RETRY_AFTER_SECONDS);
  }
}
