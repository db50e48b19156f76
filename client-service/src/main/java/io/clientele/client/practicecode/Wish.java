package io.clientele.client.practicecode;

import org.jspecify.annotations.Nullable;

/**
 * That a client has this code from now on, as a row of a file says.
 *
 * @param line of the file, for people
 * @param has the code it has now; null if it has none
 * @param wanted the code it is to have; null if none
 */
record Wish(long line, String client, @Nullable String has, @Nullable String wanted) {

  /** Whether it is so already, to the letter. */
  boolean isSo() {
    return wanted == null ? has == null : wanted.equals(has);
  }
}
