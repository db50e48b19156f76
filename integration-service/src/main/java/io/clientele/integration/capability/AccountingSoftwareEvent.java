package io.clientele.integration.capability;

import io.clientele.platform.event.Named;

/** What can happen to an accounting software. */
public sealed interface AccountingSoftwareEvent {

  /** It can do something else than before, or is there for the first time (INT-12). */
  @Named("SoftwareDescribed.v1")
  record SoftwareDescribed(String software) implements AccountingSoftwareEvent {}
}
