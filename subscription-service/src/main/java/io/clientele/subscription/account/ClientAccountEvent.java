package io.clientele.subscription.account;

import io.clientele.platform.event.Named;

/** What others hear of a client's account. */
public sealed interface ClientAccountEvent {

  /** A client was heard of for the first time; its practice pays for it. */
  @Named("ClientAccountOpened.v1")
  record ClientAccountOpened(String client, String practice) implements ClientAccountEvent {}
}
