package io.clientele.client.roster;

import io.clientele.platform.permission.Permission;
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
    SUBSCRIPTION,
    /** Who pays for it (SUB-4). */
    PAYER
  }

  /** What this caller may do about a client they see. */
  public static List<Action> of(Caller caller, String client) {
    var practice = "/api/practices/" + caller.practice();
    var access = practice + "/clients/" + client + "/access";
    var actions = new ArrayList<Action>();
    if (caller.may(Permission.EDIT_CLIENTS)) {
      actions.add(
          new Action(Kind.BUSINESS_SETTINGS, practice + "/clients/" + client + "/settings"));
    }
    if (caller.may(Permission.MANAGE_CLIENT_USERS)) {
      actions.add(new Action(Kind.USERS, access));
    }
    if (caller.may(Permission.GRANT_ACCESS)) {
      actions.add(new Action(Kind.PRACTICE_ACCESS, access));
    }
    if (caller.may(Permission.CHANGE_PLAN)) {
      actions.add(new Action(Kind.SUBSCRIPTION, practice + "/subscription"));
    }
    if (caller.may(Permission.CHANGE_PAYER)) {
      actions.add(new Action(Kind.PAYER, practice + "/clients/" + client + "/payer"));
    }
    return List.copyOf(actions);
  }
}
