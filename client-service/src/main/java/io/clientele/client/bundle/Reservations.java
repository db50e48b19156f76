package io.clientele.client.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.LostRace;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.decision.Decision;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Slots for jobs that add very many clients, as a bulk upload does (BLK-3): reserved together, so
 * that the rows write nothing but their clients, and what they did not take given back together.
 * Every method may be called again, by any instance, after whatever went wrong.
 *
 * <p>Who adds a row looks at its client's place first and at the block after that. A job that is
 * over marks its block first and bars the places after that. So one who looked before its place was
 * barred finds another version when it writes, and one who looked later sees the mark.
 */
public class Reservations {

  private static final int SLICE = 200;
  private static final Runnable NOBODY_WAITS = () -> {};
  private static final int TRIES = 40;

  private final Aggregates<Client, ClientEvent> clients;
  private final SlotBook book;
  private final Settlement settlement;
  private final int slice;

  /** Reserves in this book. */
  public Reservations(
      Aggregates<Client, ClientEvent> clients, SlotBook book, Settlement settlement) {
    this(clients, book, settlement, SLICE);
  }

  /**
   * The same.
   *
   * @param slice how many rows are given back by one update
   */
  protected Reservations(
      Aggregates<Client, ClientEvent> clients, SlotBook book, Settlement settlement, int slice) {
    this.clients = clients;
    this.book = book;
    this.settlement = settlement;
    this.slice = slice;
  }

  /** The id of the client a row makes. */
  public static String client(String job, int row) {
    return UUID.nameUUIDFromBytes(("client|" + Block.slot(job, row)).getBytes(UTF_8)).toString();
  }

  /**
   * Reserves slots for the first rows of a job, as many as are free. A job that reserves again has
   * what it has, and more if it asks for more: who asked before may have died, with fewer rows.
   *
   * @param rows how many it has
   * @return for how many, from row 0 on, there is a slot, though some may be used or given back by
   *     now; the rows after these have none
   * @throws TryAgain after losing too many races, or while the practice's limit was not heard
   */
  public int reserve(String practice, String job, int rows) {
    for (var attempt = 0; attempt < TRIES; attempt++) {
      var bundle = known(practice);
      var there = bundle.block(job);
      var reserved = there.orElse(Block.reserved(job, 0));
      if (reserved.closing() || there.isPresent() && reserved.to() >= rows) {
        return reserved.to();
      }
      var free = Math.clamp(bundle.limit() - bundle.taken(), 0, rows - reserved.to());
      if (book.arrange(bundle, bundle.blocksWith(reserved.with(free)), free)) {
        return reserved.to() + free;
      }
      LostRace.giveWay(attempt);
    }
    throw tooMany(practice);
  }

  /**
   * Adds the client of one row, without a write to the bundle. Where it is there already, nothing
   * happens.
   *
   * @param taking decides by a bundle in which the row's slot is free; it is not if the limit was
   *     lowered below what is taken
   * @param answer from the client that follows to what the caller is told
   * @return refused if the row has no slot, or not any more
   * @throws TryAgain after losing too many races
   */
  public Outcome<Client> add(
      String practice,
      String job,
      int row,
      Cause cause,
      Taking taking,
      Function<Client, ?> answer) {
    for (var attempt = 0; attempt < TRIES; attempt++) {
      var place = clients.find(client(job, row));
      var repeated = clients.repeated(place, cause);
      if (repeated.isPresent()) {
        return repeated.get();
      }
      var present = place.state();
      if (present != null) {
        return new Outcome.Unchanged<>(present, place.version());
      }
      var bundle =
          bundle(practice).filter(its -> its.block(job).filter(b -> open(b, row)).isPresent());
      if (bundle.isEmpty()) {
        return notReserved();
      }
      var decision = taking.decide(null, bundle.get().oneFree(), Block.slot(job, row));
      if (decision instanceof Decision.Refused<Client, ClientEvent> no) {
        return new Outcome.Refused<>(no.why());
      }
      if (bundle.get().oneFree().full()
          || !(decision instanceof Decision.Done<Client, ClientEvent> done)) {
        throw new IllegalStateException("a slot was taken that is not there");
      }
      var written = clients.write(place, done, cause, answer);
      if (written.isPresent()) {
        return written.get();
      }
      LostRace.giveWay(attempt);
    }
    throw tooMany(practice);
  }

  /**
   * Ends a job: no row of it takes a slot from now on, and those not taken are given back. Done
   * slice by slice; after a crash call it again.
   *
   * @throws TryAgain after losing too many races, or while the practice's limit was not heard
   */
  public void close(String practice, String job) {
    close(practice, job, NOBODY_WAITS);
  }

  /**
   * The same.
   *
   * @param alive run between slices; what it throws ends the closing, and another can go on
   */
  public void close(String practice, String job, Runnable alive) {
    while (true) {
      // One that never reserved is closed too, lest it reserve yet.
      var block = known(practice).block(job).orElse(Block.reserved(job, 0));
      if (block.over()) {
        return;
      }
      if (block.closing()) {
        giveBack(practice, block);
        alive.run();
      } else {
        replace(practice, block, block.closed(), 0);
      }
    }
  }

  private void giveBack(String practice, Block block) {
    var end = block.from() + slice;
    var rows = block.rows(end).boxed().toList();
    var taken = settlement.taken(block.job(), rows);
    // Who is not there yet may come: its place is barred, one by one.
    var unused =
        (int) rows.stream().filter(row -> !taken.contains(row) && !took(block.job(), row)).count();
    replace(practice, block, block.after(end), -unused);
  }

  /**
   * Ends a job of which no row was ever added, nor ever will be: by one write of its block, and
   * without a look at any row's place.
   *
   * @throws TryAgain after losing too many races, or while the practice's limit was not heard
   */
  public void discard(String practice, String job) {
    while (true) {
      var block = known(practice).block(job).orElse(Block.reserved(job, 0));
      if (block.over()) {
        return;
      }
      var kept = (int) block.rows(block.to()).count();
      replace(practice, block, block.closed().after(block.to()), -kept);
    }
  }

  /** Whether a row has taken its slot, for good. */
  protected boolean took(String job, int row) {
    return settlement.carries(client(job, row), Block.slot(job, row));
  }

  /** Whether a row may take its slot from this block. */
  protected boolean open(Block block, int row) {
    return !block.closing() && block.holds(row);
  }

  /** The bundle; must be asked for after the client's place was looked at. */
  protected Optional<Bundle> bundle(String practice) {
    return book.find(practice);
  }

  /** Replaces a block by its next state, unless it is another by now. */
  private void replace(String practice, Block seen, Block next, int more) {
    for (var attempt = 0; attempt < TRIES; attempt++) {
      var bundle = known(practice);
      // As long as the block is the same, no row has left it, so what was counted holds.
      if (!bundle.block(seen.job()).orElse(Block.reserved(seen.job(), 0)).equals(seen)
          || book.arrange(bundle, bundle.blocksWith(next), more)) {
        return;
      }
      LostRace.giveWay(attempt);
    }
    throw tooMany(practice);
  }

  private Bundle known(String practice) {
    return book.find(practice)
        .orElseThrow(() -> new TryAgain("the limit of " + practice + " was not heard yet"));
  }

  private static Outcome<Client> notReserved() {
    return new Outcome.Refused<>(
        List.of(BundleReason.ROW_NOT_RESERVED.because("No slot is reserved for this row.")));
  }

  private static TryAgain tooMany(String practice) {
    return new TryAgain("too many jobs at once for the bundle of " + practice);
  }
}
