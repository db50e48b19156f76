package io.clientele.platform.aggregate;

import com.mongodb.MongoException;
import org.jspecify.annotations.Nullable;

/**
 * A write broke a unique index other than the id's; the owner of the index knows which rule that
 * is.
 */
public final class NotUnique extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Carries the store's message, which names the index. */
  public NotUnique(String message, Throwable cause) {
    super(message, cause);
  }

  /** Whether it is the index of this name that was broken. */
  public boolean names(String index) {
    return beforeTheValues(getMessage()).contains(index);
  }

  /**
   * Whether a duplicate key is one of the id, so that only somebody else's document stands there.
   */
  public static boolean isOfId(MongoException duplicate) {
    return beforeTheValues(duplicate.getMessage()).matches("(?s).*index: _id_\\b.*");
  }

  // The values that clash come last, in braces, and may say whatever a caller likes.
  private static String beforeTheValues(@Nullable String message) {
    return String.valueOf(message).replaceFirst("(?s)dup key:.*", "");
  }
}
