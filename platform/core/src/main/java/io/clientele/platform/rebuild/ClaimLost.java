package io.clientele.platform.rebuild;

/** The rebuild is not this attempt's any more: another has gone on with it, or it was cancelled. */
final class ClaimLost extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ClaimLost(Run run) {
    super("rebuild %s is no longer of attempt %d".formatted(run.id(), run.claim()));
  }
}
