package io.clientele.client.history;

import org.jspecify.annotations.Nullable;

/** Where what happened is kept, for ever and as it was: entries are only ever added. */
public interface Histories {

  /**
   * Keeps an entry; one that is there already stays as it is.
   *
   * @param subject what it happened to: {@code client/0198…}
   * @param sequence its place among the events of the subject
   */
  void keep(String subject, long sequence, Entry entry);

  /**
   * A part of what happened to a subject.
   *
   * @param after where the page before ended, or null for the newest
   * @param limit how many at most
   */
  HistoryPage find(String subject, @Nullable Place after, int limit);
}
