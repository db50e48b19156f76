package io.clientele.subscription.account;

import java.util.List;

/**
 * What client-service says of a client.
 *
 * @param status {@code ACTIVE} or {@code DEACTIVATED}; more may come
 * @param payer {@code PRACTICE} while it counts against its practice's bundle
 * @param solutions what it gets, by name: {@code BOOKKEEPING} and add-ons (CLI-3)
 */
public record ClientFacts(String status, String payer, List<String> solutions) {

  public ClientFacts {
    solutions = List.copyOf(solutions);
  }

  /** Whether it is for its practice to pay. */
  public boolean byPractice() {
    return payer.equals("PRACTICE");
  }

  /** Whether it is deactivated: it keeps what it has, and gets nothing more. */
  public boolean deactivated() {
    return status.equals("DEACTIVATED");
  }

  /** Whether it uses a slot of its practice's bundle (CLI-9). */
  public boolean usesSlot() {
    return status.equals("ACTIVE") && byPractice();
  }
}
