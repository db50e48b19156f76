package io.clientele.integration.rules;

import io.clientele.integration.provider.ReferenceItem;
import org.jspecify.annotations.Nullable;

/**
 * Something of a client's lists, as people name it; bound to an imported entry, or not yet. What
 * was bound within other books than the present ones is as if it were not: it holds again when
 * those are connected again.
 *
 * @param code the short human code; null if there is none
 * @param name null if only the code is known
 */
public record Reference(@Nullable String code, @Nullable String name, @Nullable Bound bound) {

  /** What of a longer name is kept. */
  public static final int LONGEST_NAME = 100;

  /** A longer code is no help to people: it is left out. */
  public static final int LONGEST_CODE = 32;

  /** An entry that a person picked. */
  static Reference to(ReferenceItem item, Books books) {
    var code = item.code();
    return new Reference(
        code == null || code.length() > LONGEST_CODE ? null : code,
        cut(item.name()),
        new Bound(books.key(), item.externalId(), null));
  }

  /** The id of its entry in these books, if it is bound there. */
  public @Nullable String entryIn(@Nullable Books books) {
    return books != null && bound != null && bound.books().equals(books.key())
        ? bound.entry()
        : null;
  }

  Reference with(@Nullable Bound other) {
    return new Reference(code, name, other);
  }

  boolean isBoundBy(String merge) {
    return bound != null && merge.equals(bound.merge());
  }

  // Half a character could not be stored.
  private static String cut(String name) {
    if (name.length() <= LONGEST_NAME) {
      return name;
    }
    var end = Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1)) ? 1 : 0;
    return name.substring(0, LONGEST_NAME - end);
  }
}
