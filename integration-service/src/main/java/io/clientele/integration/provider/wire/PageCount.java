package io.clientele.integration.provider.wire;

import io.clientele.integration.provider.ProviderFault.OurBug;

/**
 * Counts the pages of a list as they are read, so that no list goes on for ever. One that has too
 * many is a fault and not an end: what was not read is not gone (INT-4).
 */
public final class PageCount {

  private static final int MOST = 10_000;

  private final String list;
  private int read = 1;

  /**
   * Begins with the first page.
   *
   * @param list what a fault calls it
   */
  public PageCount(String list) {
    this.list = list;
  }

  /** The number of the page that was read last, from 1. */
  public int read() {
    return read;
  }

  /**
   * The number of the page after it, which is to be read now.
   *
   * @throws OurBug if that would be the 10,001st
   */
  public int next() {
    if (read == MOST) {
      throw new OurBug(list + " has no end", null);
    }
    read++;
    return read;
  }
}
