package io.clientele.access.leaver;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a colleague holds at a practice; what other services own as far as it was heard. */
public interface Holdings {

  /** The clients that were granted to them themselves. */
  Page<String> clients(String practice, String login, Page.Asked page);

  /** The clients whose account manager they are. */
  Page<String> posts(String practice, String login, Page.Asked page);

  /** At which clients they have a grant or a post; at most so many. */
  List<String> atClients(String practice, String login, int limit);

  /** The invitations they sent to which nobody has joined yet and still may. */
  Page<OpenInvitation> invitations(String practice, String login, Page.Asked page);

  /** How much of it there is. */
  default Progress.Left left(String practice, String login) {
    var none = new Page.Asked(null, 1);
    return new Progress.Left(
        clients(practice, login, none).count(),
        posts(practice, login, none).count(),
        invitations(practice, login, none).count());
  }

  /** What their open invitations are to: the clients, and whether any is to the practice. */
  InvitedTo invitedTo(String practice, String login);

  /**
   * Those of these clients that are granted to none of these.
   *
   * @param colleagues by login
   * @param teams by id
   */
  Set<String> notGranted(
      String practice, Set<String> clients, Set<String> colleagues, Set<String> teams);

  /**
   * Their sign-ins at accounting software that are not over, each with the connections that stand
   * on it.
   *
   * @param most how many connections of each are named; all are counted
   */
  List<HeldAuthorisation> authorisations(String practice, String login, int most);

  /**
   * An invitation nobody has joined by yet.
   *
   * @param kind what it invites to
   * @param client null for one to the practice
   */
  record OpenInvitation(
      String invitation, String kind, @Nullable String client, String role, String status) {}

  /** See {@link #invitedTo}. */
  record InvitedTo(Set<String> clients, boolean practice) {}

  /**
   * A sign-in at accounting software.
   *
   * @param connections that stop when nobody renews it
   */
  record HeldAuthorisation(
      String authorisation, String software, String status, Page<HeldConnection> connections) {

    /** Whether anything would stop without it. */
    public boolean isNeeded() {
      return connections.count() > 0;
    }
  }

  /** A connection that works by a sign-in. */
  record HeldConnection(String connection, String client, String status) {}
}
