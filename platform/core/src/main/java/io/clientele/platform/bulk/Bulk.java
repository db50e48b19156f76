package io.clientele.platform.bulk;

import io.clientele.platform.token.Caller;

/**
 * A bulk command somebody has given, as its kind is told of it.
 *
 * @param id of this command and this time of planning it: another whenever the same file is
 *     uploaded, or planned, again
 * @param caller who asked, as they were when they did
 */
public record Bulk(String id, String kind, Caller caller) {

  /** The practice whose bulk this is. */
  public String practice() {
    return caller.practice();
  }
}
