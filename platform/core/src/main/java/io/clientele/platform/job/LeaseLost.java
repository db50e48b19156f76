package io.clientele.platform.job;

/** The job is not this worker's any more: it was too slow, or must stop. It leaves off at once. */
public final class LeaseLost extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * For a kind of job that sees by what it has written itself that another attempt has begun.
   *
   * @param attempt the one that must leave off
   */
  public LeaseLost(String job, int attempt) {
    super("job %s is no longer of attempt %d".formatted(job, attempt));
  }
}
