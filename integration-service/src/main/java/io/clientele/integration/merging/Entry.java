package io.clientele.integration.merging;

import io.clientele.integration.provider.ReferenceItem;
import org.jspecify.annotations.Nullable;

/** An imported entry that something written may mean. */
public record Entry(String id, @Nullable String code, String name) {

  static Entry of(ReferenceItem item) {
    return new Entry(item.externalId(), item.code(), item.name());
  }
}
