package io.clientele.client.roster;

import io.clientele.platform.token.Caller;
import java.util.ArrayList;
import java.util.List;

/**
 * Something this caller may do about a client on the list (LST-1).
 *
 * @param href where it is done, seen from the gateway
 */
public record Action(Kind kind, String href) {

  /** What it is about. */
  public enum Kind {
    BUSINESS_SETTINGS,
    USERS,
    PRACTICE_ACCESS,
    SUBSCRIPTION
  }

  /** What this caller may do about a client they see. */
  public static List<Action> of(Caller caller, String client) {
    var practice = "/api/practices/" + caller.practice();
    var access = practice + "/clients/" + client + "/access";
    var actions = new ArrayList<Action>();
    actions.add(new Action(Kind.BUSINESS_SETTINGS, practice + "/clients/" + client + "/settings"));
    actions.add(new Action(Kind.USERS, access));
    // Who sees every client is who decides on access and on what is paid for.
    if (caller.seesEveryClient()) {
      actions.add(new Action(Kind.PRACTICE_ACCESS, access));
      actions.add(new Action(Kind.SUBSCRIPTION, practice + "/subscription"));
    }
    return actions;
  }
}
