package io.clientele.access.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of everything on record.
 *
 * @param next where the next one begins; null if this is the last
 */
public record ActsPage(List<RecordedAct> items, @Nullable AuditPosition next) {

  public ActsPage {
    items = List.copyOf(items);
  }
}
