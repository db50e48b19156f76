package io.clientele.client.roster.stream;

/** What a stream could do wrong; each must be noticed. */
enum Weakness {
  NONE,
  /** Rows are told when an event is heard, whether they have taken it in or not. */
  TELLS_TOO_SOON,
  /** Readers are given places before which not everything was told. */
  GIVES_PLACES_TOO_SOON,
  /** Places before late rows are given away. */
  GIVES_UP_TOO_SOON,
  /** Who comes back is not told what changed since. */
  REPLAYS_NOTHING,
  /** Who was told to load the list again does not. */
  RESETS_NOBODY,
  /** Of several ways somebody sees clients by, only one is known. */
  KNOWS_ONE_WAY,
  /** Whoever lost a client is not told. */
  REMOVES_NOTHING
}
