package io.clientele.integration.authorisation;

import io.clientele.platform.event.Named;

/** What can happen to an authorisation. */
public sealed interface AuthorisationEvent {

  /** Somebody signed in at the provider, the first time or again. */
  @Named("AuthorisationGranted.v1")
  record AuthorisationGranted(String authorisation) implements AuthorisationEvent {}

  /** The provider refused it once. */
  @Named("AuthorisationSuspected.v1")
  record AuthorisationSuspected(String authorisation) implements AuthorisationEvent {}

  /** The provider takes it again. */
  @Named("AuthorisationRecovered.v1")
  record AuthorisationRecovered(String authorisation) implements AuthorisationEvent {}

  /** It is over. */
  @Named("AuthorisationExpired.v1")
  record AuthorisationExpired(String authorisation, Ending reason) implements AuthorisationEvent {}
}
