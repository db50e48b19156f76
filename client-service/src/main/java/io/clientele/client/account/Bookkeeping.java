package io.clientele.client.account;

/** Who does a client's bookkeeping, and how often (LIF-5, LST-1). */
public record Bookkeeping(ManagedBy managedBy, Frequency frequency) {

  /** Who does it. */
  public enum ManagedBy {
    PRACTICE,
    CLIENT
  }

  /** How often. */
  public enum Frequency {
    DAILY,
    WEEKLY,
    MONTHLY,
    QUARTERLY,
    ANNUALLY
  }
}
