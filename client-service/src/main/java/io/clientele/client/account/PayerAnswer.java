package io.clientele.client.account;

import org.jspecify.annotations.Nullable;

/**
 * What became of a wish of subscription-service that somebody else pays for a client (SUB-4). Every
 * wish has a number, and is answered once.
 *
 * @param wish the number of the wish
 * @param done whether the payer is the one wished for; else there was no slot (CLI-9)
 * @param taken slots that were used, promised and reserved when there was none; null if done
 * @param limit how many there were then; null if done
 */
public record PayerAnswer(
    int wish, boolean done, @Nullable Integer taken, @Nullable Integer limit) {

  /** That it is so. */
  public static PayerAnswer done(int wish) {
    return new PayerAnswer(wish, true, null, null);
  }

  /** That there was no slot. */
  public static PayerAnswer kept(int wish, int taken, int limit) {
    return new PayerAnswer(wish, false, taken, limit);
  }

  /** Whether a wish is answered by it, or was overtaken by one that is. */
  public boolean covers(int other) {
    return other <= wish;
  }
}
