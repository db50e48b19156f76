package io.clientele.client.roster;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which values of one column are wanted (LST-3). */
public sealed interface Filter {

  /** The column. */
  Column column();

  /** Whether rows are wanted, too, in which the column is unknown. */
  boolean orUnknown();

  /** One of these values. */
  record OneOf(Column column, Set<String> values, boolean orUnknown) implements Filter {

    public OneOf {
      values = Set.copyOf(values);
    }
  }

  /**
   * A value between these two, both included, of the type of {@link Column.Kind}; at least one of
   * them is there.
   *
   * @param from null for no lower end
   * @param to null for no upper end
   */
  record Between(Column column, @Nullable Object from, @Nullable Object to, boolean orUnknown)
      implements Filter {

    public Between {
      if (from == null && to == null) {
        throw new IllegalArgumentException("a range without ends");
      }
    }
  }
}
