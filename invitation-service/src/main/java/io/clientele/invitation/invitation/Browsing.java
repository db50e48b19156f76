package io.clientele.invitation.invitation;

import io.clientele.platform.token.Caller;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists the invitations of an account, to each of its people those they see (INV-8). */
public final class Browsing {

  private static final int AT_ONCE = 100;

  private final Invitations invitations;
  private final Rights rights;

  /** Browsing in these. */
  public Browsing(Invitations invitations, Rights rights) {
    this.invitations = invitations;
    this.rights = rights;
  }

  /**
   * One page, newest first.
   *
   * @param after where to go on; null for the first page
   */
  public InvitationPage page(Caller caller, Sought sought, @Nullable Position after, int limit) {
    var seen = new ArrayList<Invitation>();
    var clients = new HashMap<String, Boolean>();
    var from = after;
    while (seen.size() <= limit) {
      var some = invitations.of(sought, from, AT_ONCE);
      some.stream().filter(one -> sees(caller, one.offer(), clients)).forEach(seen::add);
      if (some.size() < AT_ONCE) {
        break;
      }
      from = Position.after(some.getLast());
    }
    if (seen.size() <= limit) {
      return new InvitationPage(seen, null);
    }
    List<Invitation> page = seen.subList(0, limit);
    return new InvitationPage(page, Position.after(page.getLast()));
  }

  /** Asks about each client once: many invitations may be of one. */
  private boolean sees(Caller caller, Offer offer, Map<String, Boolean> clients) {
    var client = offer.client();
    return client == null
        ? rights.sees(caller, offer)
        : clients.computeIfAbsent(client, one -> rights.sees(caller, offer));
  }
}
