package io.clientele.integration.provider.freeagent;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Many ids in little room: eight bytes each, because FreeAgent's are numbers. 20,000 take 160 kB,
 * where the contacts themselves would take a hundred times as much. One that is no number after all
 * is kept as it is.
 */
final class ContactIds {

  private static final int FIRST = 128;

  private final Set<String> texts = new HashSet<>();
  private long[] numbers = new long[FIRST];
  private int count;
  private boolean sorted = true;

  /** One more; nothing if there is none. */
  void add(@Nullable String id) {
    if (id == null) {
      return;
    }
    if (!isNumber(id)) {
      texts.add(id);
      return;
    }
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * count);
    }
    numbers[count++] = Long.parseLong(id);
    sorted = false;
  }

  boolean contains(@Nullable String id) {
    if (id == null) {
      return false;
    }
    if (!isNumber(id)) {
      return texts.contains(id);
    }
    if (!sorted) {
      Arrays.sort(numbers, 0, count);
      sorted = true;
    }
    return Arrays.binarySearch(numbers, 0, count, Long.parseLong(id)) >= 0;
  }

  // With a zero in front it would be another's number.
  private static boolean isNumber(String id) {
    return id.matches("0|[1-9][0-9]{0,17}");
  }
}
