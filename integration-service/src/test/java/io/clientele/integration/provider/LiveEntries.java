package io.clientele.integration.provider;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/** Takes entries and keeps none; now and then it counts those that somebody else still holds. */
final class LiveEntries implements Consumer<ReferenceItem> {

  private static final int NOW_AND_THEN = 6_000;

  private final IntSupplier asked;
  private final List<WeakReference<ReferenceItem>> entries = new ArrayList<>();
  private int askedAtFirst;
  private int mostAlive;

  /**
   * None yet.
   *
   * @param asked how many calls there were by now
   */
  LiveEntries(IntSupplier asked) {
    this.asked = asked;
  }

  @Override
  public void accept(ReferenceItem item) {
    if (entries.isEmpty()) {
      askedAtFirst = asked.getAsInt();
    }
    entries.add(new WeakReference<>(item));
    if (entries.size() % NOW_AND_THEN == 0) {
      System.gc();
      mostAlive = Math.max(mostAlive, alive());
    }
  }

  private int alive() {
    return (int) entries.stream().map(Reference::get).filter(one -> one != null).count();
  }

  int count() {
    return entries.size();
  }

  int askedAtFirst() {
    return askedAtFirst;
  }

  int mostAlive() {
    return mostAlive;
  }
}
