package io.clientele.platform.aggregate;

/**
 * The command was not decided, through nobody's fault: too many writers at one aggregate, or too
 * many events of it unsent. The same request may succeed in a moment; the answer is 503 with {@code
 * Retry-After}.
 */
public final class TryAgain extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says what stood in the way, for people. */
  public TryAgain(String detail) {
    super(detail);
  }
}
