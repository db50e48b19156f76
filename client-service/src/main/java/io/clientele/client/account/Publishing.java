package io.clientele.client.account;

/**
 * As what a client's items arrive in its accounting software, unless the connection says otherwise
 * (LIF-5, INT-5).
 */
public record Publishing(State costs, State sales, State expenseClaims) {

  /** In which state an item is published. */
  public enum State {
    DRAFT,
    AWAITING_APPROVAL,
    APPROVED
  }
}
