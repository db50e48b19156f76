package io.clientele.invitation.limit;

/**
 * The most in a day (INV-9).
 *
 * @param perPractice that the colleagues of a practice send
 * @param perClient that the business admins of a client send
 * @param toOne that one of these sends to one address or number
 * @param perRecipient that go to one address or number, whoever sends; more than one sender alone
 *     may send, so that none uses it up for the others
 */
public record Most(int perPractice, int perClient, int toOne, int perRecipient) {

  public Most {
    if (perPractice < 1 || perClient < 1 || toOne < 1 || perRecipient <= toOne) {
      throw new IllegalArgumentException(
          "INVITATIONS_PER_PRACTICE, INVITATIONS_PER_CLIENT and INVITATIONS_TO_ONE_RECIPIENT must be"
              + " at least 1, and INVITATIONS_PER_RECIPIENT more than INVITATIONS_TO_ONE_RECIPIENT");
    }
  }
}
