package io.clientele.platform.event;

/**
 * The place of an event among those of its aggregate: {@code epoch · 2^40 + n}. An operator raises
 * the epoch after restoring a backup, so that what is told then is newer than all that was told
 * before.
 */
public final class Sequence {

  private static final int BITS = 40;
  private static final long MASK = (1L << BITS) - 1;

  private Sequence() {}

  /** The one after {@code last}, under this epoch. */
  public static long after(long last, long epoch) {
    return in(epoch, last) + 1;
  }

  /** The same place, under this epoch or its own if that is higher. */
  public static long in(long epoch, long sequence) {
    return (Math.max(epoch, sequence >> BITS) << BITS) + (sequence & MASK);
  }

  /** 19 digits, so that text sorts as numbers do. */
  public static String text(long sequence) {
    return String.format("%019d", sequence);
  }
}
