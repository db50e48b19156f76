package io.clientele.integration.story;

/** What an instance does wrong, on purpose: somebody must notice. */
enum Plant {
  NONE,

  /** What it was given is stored, whatever is stored by now. */
  OVERWRITES,

  /** The first refusal is the last. */
  ASKS_NOBODY_TWICE,

  /** An answer that is lost is asked for again at once, wherever. */
  ASKS_TWICE_AT_ONCE
}
