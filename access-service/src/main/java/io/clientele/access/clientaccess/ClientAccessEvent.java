package io.clientele.access.clientaccess;

import io.clientele.access.login.ClientRole;
import io.clientele.platform.event.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What others hear of the access to a client. */
public sealed interface ClientAccessEvent {

  /**
   * The answer to every new client.
   *
   * @param colleagues whoever added it and whom they named, without those who see every client
   */
  @Named("ClientAccessOpened.v1")
  record ClientAccessOpened(String client, String practice, List<String> colleagues)
      implements ClientAccessEvent {}

  /** A colleague sees a client from now on. */
  @Named("AccessGranted.v1")
  record AccessGranted(String client, String colleague, String grantedBy)
      implements ClientAccessEvent {}

  /** A colleague no longer sees a client by a grant. */
  @Named("AccessWithdrawn.v1")
  record AccessWithdrawn(String client, String colleague, String withdrawnBy)
      implements ClientAccessEvent {}

  /** A colleague is the client's account manager from now on, in place of whoever was. */
  @Named("AccountManagerChosen.v1")
  record AccountManagerChosen(String client, String colleague, String chosenBy)
      implements ClientAccessEvent {}

  /** The client has no account manager from now on. */
  @Named("AccountManagerRemoved.v1")
  record AccountManagerRemoved(String client, String colleague, String removedBy)
      implements ClientAccessEvent {}

  /**
   * A person of the client's own business has access to it from now on.
   *
   * @param invitation the one that was followed, or null for a first user who needed none (CLI-11)
   */
  @Named("ClientUserAdded.v1")
  record ClientUserAdded(String client, String login, ClientRole role, @Nullable String invitation)
      implements ClientAccessEvent {}

  /** What a login had at a client another one has now: both were the same person's (ACC-6). */
  @Named("ClientAccessPassedOn.v1")
  record ClientAccessPassedOn(String client, String from, String into)
      implements ClientAccessEvent {}
}
