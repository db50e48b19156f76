package io.clientele.subscription.licence;

/** One client's licence of one add-on (SUB-3). */
public record Licence(Status status) {

  /** How it stands with it. */
  public enum Status {
    ACTIVE,
    BLOCKED
  }
}
