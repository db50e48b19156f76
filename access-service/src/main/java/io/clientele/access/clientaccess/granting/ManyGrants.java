package io.clientele.access.clientaccess.granting;

import io.clientele.access.clientaccess.ClientAccess;
import io.clientele.access.clientaccess.ClientAccessEvent;
import io.clientele.access.clientaccess.ClientAccessRefusal;
import io.clientele.access.clientaccess.ClientAccesses;
import io.clientele.access.clientaccess.Viewers;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.audience.Viewer;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.token.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Gives and withdraws access to many clients by one command (ACC-3): each client is one write of
 * its own, with an event for each of its changes.
 */
public final class ManyGrants {

  private final ClientAccesses accesses;
  private final Granting granting;
  private final Viewers viewers;

  /** Grants of these, by the rules of one. */
  public ManyGrants(ClientAccesses accesses, Granting granting, Viewers viewers) {
    this.accesses = accesses;
    this.granting = granting;
    this.viewers = viewers;
  }

  /** What came of it. */
  public sealed interface Result {

    /**
     * Every client asked for is as it was to be.
     *
     * @param changed how many were changed now, or before under the same key
     * @param unchanged how many were so already
     * @param unknown those the practice has no client of that id for, whoever's they are
     */
    record Done(int changed, int unchanged, List<String> unknown) implements Result {}

    /**
     * It was not to be. Nothing was changed by it, unless the same key came with two requests at
     * the same moment: then each client has followed one of them.
     */
    record Refused(List<Refusal> why) implements Result {}
  }

  /**
   * Changes all of them; safe to repeat, also when it is not known how far it came.
   *
   * @throws io.clientele.platform.aggregate.TryAgain while one of them has too many unsent events
   */
  public Result change(Caller caller, AccessChanges wanted, Cause cause) {
    if (!caller.may(Permission.GRANT_ACCESS)) {
      return new Result.Refused(List.of(Granting.adminOnly()));
    }
    var faults = faults(caller.practice(), wanted);
    if (!faults.isEmpty()) {
      return new Result.Refused(faults);
    }
    var there = new HashMap<String, Optional<Viewer>>();
    Function<String, Optional<Viewer>> once =
        login -> there.computeIfAbsent(login, one -> viewers.of(caller.practice(), one));
    var now = granting.now();
    var outcomes =
        accesses.commandAll(
            wanted.clients(),
            cause,
            access ->
                access.practice().equals(caller.practice())
                    ? decide(access, wanted, once, caller.login(), now)
                    : Decision.refused(Granting.unknown()));
    return result(wanted, outcomes);
  }

  private List<Refusal> faults(String practice, AccessChanges wanted) {
    var faults = new ArrayList<Refusal>();
    for (var i = 0; i < wanted.grants().size(); i++) {
      var to = wanted.grants().get(i).to();
      var field = "grant[" + i + "]";
      granting.hindrance(practice, to).map(why -> why.about(field)).ifPresent(faults::add);
      if (wanted.withdrawals().contains(to)) {
        faults.add(
            ClientAccessRefusal.GRANTED_AND_WITHDRAWN
                .because("Nobody can be given and lose the same grant at once.")
                .about(field));
      }
    }
    return faults;
  }

  private static Decision<ClientAccess, ClientAccessEvent> decide(
      ClientAccess access,
      AccessChanges wanted,
      Function<String, Optional<Viewer>> viewers,
      String by,
      Instant now) {
    var events = new ArrayList<ClientAccessEvent>();
    var next = access;
    for (var one : wanted.grants()) {
      next = after(next, next.grant(one.to(), one.duties(), by, now), events);
    }
    for (var from : wanted.withdrawals()) {
      next = after(next, next.withdraw(from, viewers, by), events);
    }
    return events.isEmpty() ? Decision.unchanged() : new Decision.Done<>(next, events);
  }

  private static ClientAccess after(
      ClientAccess before,
      Decision<ClientAccess, ClientAccessEvent> decision,
      List<ClientAccessEvent> events) {
    if (decision instanceof Decision.Done<ClientAccess, ClientAccessEvent> done) {
      events.addAll(done.events());
      return done.next();
    }
    return before;
  }

  private static Result result(AccessChanges wanted, Map<String, Outcome<ClientAccess>> outcomes) {
    var changed = 0;
    var unchanged = 0;
    var unknown = new ArrayList<String>();
    for (var client : wanted.clients()) {
      switch (outcomes.get(client)) {
        case null -> unknown.add(client);
        case Outcome.Done<ClientAccess> done -> changed++;
        case Outcome.Repeated<ClientAccess> before -> changed++;
        case Outcome.Unchanged<ClientAccess> same -> unchanged++;
        case Outcome.Refused<ClientAccess> no -> {
          if (no.why().getFirst().reason() != ClientAccessRefusal.CLIENT_UNKNOWN) {
            return new Result.Refused(no.why()); // the key came with another request before
          }
          unknown.add(client);
        }
      }
    }
    return new Result.Done(changed, unchanged, unknown);
  }
}
