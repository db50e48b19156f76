package io.clientele.access.clientaccess;

import io.clientele.access.clientaccess.ClientAccessEvent.AccountManagerRemoved;
import io.clientele.access.clientaccess.ClientAccessEvent.ClientAccessHandedOver;
import io.clientele.access.clientaccess.grant.Duty;
import io.clientele.access.clientaccess.grant.Grant;
import io.clientele.access.clientaccess.grant.Grantee;
import io.clientele.access.clientaccess.grant.Grants;
import io.clientele.platform.decision.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.stream.Stream;

/** What becomes of a colleague's access to a client when they leave the practice (BEY-5). */
public final class HandOver {

  private HandOver() {}

  /**
   * A colleague has from now on what another one had: the grant, with its duties beside their own,
   * and the post of account manager, which lets them see the client if nothing else would. Twice is
   * as good as once.
   *
   * @param seesEveryClient whether whoever takes over sees it by role
   * @param by the login of the admin who hands it over
   */
  public static Decision<ClientAccess, ClientAccessEvent> to(
      ClientAccess access, String from, String to, boolean seesEveryClient, String by, Instant at) {
    var manages = from.equals(access.accountManager());
    var had = access.grants().to(Grantee.colleague(from)).orElse(null);
    if (had == null && !manages) {
      return Decision.unchanged();
    }
    var grants = access.grants();
    if (had != null) {
      grants = grants.without(had.to()).with(joined(grants, had, to, by, at));
    }
    if (manages && !seesEveryClient && grants.to(Grantee.colleague(to)).isEmpty()) {
      grants = grants.with(new Grant(Grantee.colleague(to), Duty.ALL, by, at));
    }
    return Decision.done(
        access.with(grants).managedBy(manages ? to : access.accountManager()),
        new ClientAccessHandedOver(access.id(), from, to, by));
  }

  private static Grant joined(Grants grants, Grant had, String to, String by, Instant at) {
    return grants
        .to(Grantee.colleague(to))
        .map(
            own ->
                own.carrying(Stream.concat(own.duties().stream(), had.duties().stream()).toList()))
        .orElseGet(() -> new Grant(Grantee.colleague(to), had.duties(), by, at));
  }

  /** A colleague's grant and post end, and nobody has them. Twice is as good as once. */
  public static Decision<ClientAccess, ClientAccessEvent> toNobody(
      ClientAccess access, String from, String by) {
    var events = new ArrayList<ClientAccessEvent>();
    var next = access;
    var grantee = Grantee.colleague(from);
    if (access.grants().to(grantee).isPresent()) {
      next = next.with(access.grants().without(grantee));
      events.add(ClientAccessEvent.withdrawn(access.id(), grantee, by));
    }
    if (from.equals(access.accountManager())) {
      next = next.managedBy(null);
      events.add(new AccountManagerRemoved(access.id(), from, by));
    }
    return events.isEmpty() ? Decision.unchanged() : new Decision.Done<>(next, events);
  }
}
