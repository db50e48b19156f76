package io.clientele.access.clientaccess;

import io.clientele.access.clientaccess.grant.Duty;
import io.clientele.access.clientaccess.grant.Grant;
import io.clientele.access.clientaccess.grant.Grantee;
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
  record AccessGranted(String client, String colleague, String grantedBy, List<Duty> duties)
      implements ClientAccessEvent {}

  /** A colleague no longer sees a client by a grant. */
  @Named("AccessWithdrawn.v1")
  record AccessWithdrawn(String client, String colleague, String withdrawnBy)
      implements ClientAccessEvent {}

  /** The present and later members of a team see a client from now on, while teams are awake. */
  @Named("TeamAccessGranted.v1")
  record TeamAccessGranted(String client, String team, String grantedBy, List<Duty> duties)
      implements ClientAccessEvent {}

  /** The members of a team no longer see a client by its grant. */
  @Named("TeamAccessWithdrawn.v1")
  record TeamAccessWithdrawn(String client, String team, String withdrawnBy)
      implements ClientAccessEvent {}

  /**
   * A grant is for other duties from now on.
   *
   * @param colleague the login it was granted to, or null
   * @param team the team, else
   */
  @Named("DutiesChanged.v1")
  record DutiesChanged(
      String client,
      @Nullable String colleague,
      @Nullable String team,
      List<Duty> duties,
      String changedBy)
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

  /** What a person is in the client's own business is another from now on (ACC-5). */
  @Named("ClientUserChanged.v1")
  record ClientUserChanged(String client, String login, ClientRole role, String changedBy)
      implements ClientAccessEvent {}

  /**
   * A person of the client's own business has access to it no longer.
   *
   * @param removedBy the login itself if they left by themselves
   */
  @Named("ClientUserRemoved.v1")
  record ClientUserRemoved(String client, String login, String removedBy)
      implements ClientAccessEvent {}

  /** What a login had at a client another one has now: both were the same person's (ACC-6). */
  @Named("ClientAccessPassedOn.v1")
  record ClientAccessPassedOn(String client, String from, String into)
      implements ClientAccessEvent {}

  /** What a colleague had at a client another one has now: they work here no longer (BEY-5). */
  @Named("ClientAccessHandedOver.v1")
  record ClientAccessHandedOver(String client, String from, String to, String by)
      implements ClientAccessEvent {}

  /** That a client was granted, to whomever. */
  static ClientAccessEvent granted(String client, Grant one, String by) {
    return switch (one.to().kind()) {
      case COLLEAGUE -> new AccessGranted(client, one.to().id(), by, one.duties());
      case TEAM -> new TeamAccessGranted(client, one.to().id(), by, one.duties());
    };
  }

  /** That a grant was withdrawn, from whomever. */
  static ClientAccessEvent withdrawn(String client, Grantee from, String by) {
    return switch (from.kind()) {
      case COLLEAGUE -> new AccessWithdrawn(client, from.id(), by);
      case TEAM -> new TeamAccessWithdrawn(client, from.id(), by);
    };
  }

  /** That a grant is for other duties, whoever has it. */
  static ClientAccessEvent dutiesChanged(String client, Grant one, String by) {
    return switch (one.to().kind()) {
      case COLLEAGUE -> new DutiesChanged(client, one.to().id(), null, one.duties(), by);
      case TEAM -> new DutiesChanged(client, null, one.to().id(), one.duties(), by);
    };
  }
}
