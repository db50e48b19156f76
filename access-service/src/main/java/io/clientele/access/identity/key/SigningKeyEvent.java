package io.clientele.access.identity.key;

import io.clientele.platform.event.Named;

/** What others hear of a signing key. */
sealed interface SigningKeyEvent {

  /** Tokens may be signed with this key from now on. */
  @Named("SigningKeyPublished.v1")
  record SigningKeyPublished(String id) implements SigningKeyEvent {}

  /** No token that is still in time was signed with this key; refuse what names it. */
  @Named("SigningKeyRetired.v1")
  record SigningKeyRetired(String id) implements SigningKeyEvent {}
}
