package io.clientele.subscription.payer;

/** How it stands with who pays for a client (SUB-4). */
public enum Standing {
  /** Its practice pays. */
  PRACTICE,
  /** Its practice stops paying as soon as client-service has given its slot back. */
  RELEASING,
  /** Nobody pays: its practice does no more, and the client does not (or no more) itself. */
  NOBODY,
  /** The client pays by itself, term after term. */
  SELF_PAID,
  /** The client pays by itself until its term ends, and no longer. */
  ENDING,
  /** As {@link #ENDING}; when the term has ended its practice takes over, as the client agreed. */
  WAITING,
  /** Its practice has asked whether it may pay, and the client has not answered yet. */
  ASKED,
  /** Its practice pays as soon as client-service has found a slot for it. */
  TAKING
}
