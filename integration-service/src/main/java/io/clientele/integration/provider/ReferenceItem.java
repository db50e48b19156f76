package io.clientele.integration.provider;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a list, in the neutral model.
 *
 * @param externalId the provider's stable key, unique within connection and list; never the name
 * @param code the short human code, if it has one
 * @param type what sort of entry it is, in words that differ from list to list
 * @param extra what else the provider says that posting to it will need
 */
public record ReferenceItem(
    String externalId,
    @Nullable String code,
    String name,
    @Nullable String type,
    Status status,
    Map<String, Object> extra) {

  /** Whether it may still be used. */
  public enum Status {
    ACTIVE,
    ARCHIVED
  }

  public ReferenceItem {
    extra = Map.copyOf(extra);
  }
}
