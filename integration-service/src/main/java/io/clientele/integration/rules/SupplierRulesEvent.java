package io.clientele.integration.rules;

import io.clientele.platform.event.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to a client's supplier rules. */
public sealed interface SupplierRulesEvent {

  /** Why they changed; names on the wire, for ever. */
  enum Why {
    WRITTEN,
    REMOVED,
    MERGED,
    UNDONE
  }

  /**
   * Some are other than before, new or gone.
   *
   * @param rules their ids
   * @param merge which merge was made or undone; null for all else (INT-6)
   */
  @Named("SupplierRulesChanged.v1")
  record SupplierRulesChanged(String client, Why why, List<String> rules, @Nullable String merge)
      implements SupplierRulesEvent {}
}
