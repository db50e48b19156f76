package io.clientele.client.bundle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A book in which something happens at a chosen moment. */
public abstract class ScriptedBook implements SlotBook {

  private final SlotBook book;
  private int placed;

  /** This book, but for what is overridden. */
  protected ScriptedBook(SlotBook book) {
    this.book = book;
  }

  /** Right after an intent was placed for the first, second … time. */
  void afterPlaced(int times) {}

  @Override
  public Optional<Bundle> find(String practice) {
    return book.find(practice);
  }

  @Override
  public boolean place(String practice, int limit, Intent intent) {
    var done = book.place(practice, limit, intent);
    if (done) {
      afterPlaced(++placed);
    }
    return done;
  }

  @Override
  public void end(String practice, Intent intent, boolean carried) {
    book.end(practice, intent, carried);
  }

  @Override
  public boolean arrange(Bundle seen, List<Block> blocks, int more) {
    return book.arrange(seen, blocks, more);
  }

  @Override
  public List<Open> openSince(Instant moment) {
    return book.openSince(moment);
  }
}
