package io.clientele.client.practicecode;

import org.jspecify.annotations.Nullable;

/** What becomes of a wish among all others of its file (COD-2). */
sealed interface Fate {

  /** The client has that code already. */
  record Stays() implements Fate {}

  /**
   * The client gets that code.
   *
   * @param rank what is done before it has a lower one
   * @param aside who steps aside before: the client that has that code; or this client, which has
   *     stepped aside by then; else null
   */
  record Moves(int rank, @Nullable Aside aside) implements Fate {}

  /** A line before speaks of the same client. */
  record ClientTwice(long line) implements Fate {}

  /** The client of another line gets that code. */
  record CodeTwice(long line) implements Fate {}

  /**
   * Who has that code keeps it.
   *
   * @param line the one that speaks of that client; null if none does
   */
  record CodeTaken(@Nullable Long line) implements Fate {}
}
