package io.clientele.testkit.faults;

/** What can happen to a call. */
public enum Fault {
  /** It is done, and says so. */
  NONE,
  /** It is done a little later. */
  PAUSE,
  /** It is not done, and the caller cannot know. */
  TIMEOUT_BEFORE,
  /** It is done, but the caller cannot know. */
  TIMEOUT_AFTER,
  /** It is not done: the server is no longer primary. */
  NOT_PRIMARY,
  /**
   * Somebody else upserts the same new document first; only for upserts of documents that are not
   * there yet, anything else is left alone.
   */
  DUPLICATE_KEY,
  /** The process dies before the call is done: no later call of it does anything. */
  CRASH_BEFORE,
  /** The process dies after the call was done, without hearing of it. */
  CRASH_AFTER
}
