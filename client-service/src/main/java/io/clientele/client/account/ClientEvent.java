package io.clientele.client.account;

import io.clientele.platform.event.Named;
import org.jspecify.annotations.Nullable;

/** What can happen to a client. */
public sealed interface ClientEvent {

  /**
   * A practice has a new client.
   *
   * @param connection the connection it was added with, or null
   */
  @Named("ClientCreated.v1")
  record ClientCreated(
      String client, String practice, String createdBy, @Nullable String connection)
      implements ClientEvent {}

  /**
   * Somebody of the client's own business is to be invited (CLI-6). The one event with personal
   * data: no state carries it, so it is told once and gone when the topic forgets.
   *
   * @param role what the person will be in the client
   * @param mobile E.164, or null
   * @param language in which to write to them
   */
  @Named("ClientUserInvitationRequested.v1")
  record ClientUserInvitationRequested(
      String client,
      String practice,
      String businessName,
      String requestedBy,
      String role,
      String name,
      String email,
      @Nullable String mobile,
      String language)
      implements ClientEvent {

    @Override
    public String toString() {
      return "ClientUserInvitationRequested[" + client + "]"; // a person is in no log
    }
  }
}
