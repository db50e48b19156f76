package io.clientele.access.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the record.
 *
 * @param next where the next one begins; null if this is the last
 */
public record AuditPage(List<AuditEntry> items, @Nullable AuditPosition next) {

  public AuditPage {
    items = List.copyOf(items);
  }
}
