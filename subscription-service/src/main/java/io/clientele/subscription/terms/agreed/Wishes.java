package io.clientele.subscription.terms.agreed;

import org.jspecify.annotations.Nullable;

/**
 * What a practice wished for that client-service has a say in: fewer clients (SUB-2).
 *
 * @param made how many wishes there ever were; the number of the next is one more
 * @param pending the one that has no answer yet
 * @param refused the last, if that was a no
 */
public record Wishes(long made, @Nullable PendingChange pending, @Nullable RefusedChange refused) {

  /** None was ever made. */
  public static Wishes none() {
    return new Wishes(0, null, null);
  }

  /** After one more. */
  public Wishes with(PendingChange next) {
    return new Wishes(next.number(), next, null);
  }

  /** After the pending one was fulfilled or taken back, or any other change was made. */
  public Wishes done() {
    return new Wishes(made, null, null);
  }

  /** After the pending one was refused. */
  public Wishes refused(RefusedChange no) {
    return new Wishes(made, null, no);
  }
}
