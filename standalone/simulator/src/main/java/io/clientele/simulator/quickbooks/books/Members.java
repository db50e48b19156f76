package io.clientele.simulator.quickbooks.books;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects members in order; what has no value is left out, as QuickBooks does (providers.md 3.3).
 */
final class Members {

  private final Map<String, Object> all = new LinkedHashMap<>();

  Members with(String name, @Nullable Object value) {
    if (value != null && !value.equals("")) {
      all.put(name, value);
    }
    return this;
  }

  Map<String, Object> map() {
    return all;
  }
}
