package io.clientele.platform.job;

/** The job had its turn and others wait: its worker leaves off, and goes on with it later. */
public final class TurnOver extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TurnOver(String job) {
    super("job %s gives way to others".formatted(job));
  }
}
