package io.clientele.platform.permission;

/**
 * Something not everybody may do. What each allows, by which rule of the product, and who has it is
 * said in {@code roles.txt}, a line for each; one that has a {@link Held#SINGLE} there can be given
 * to a person by itself, and is then called in their token what it is called here.
 */
public enum Permission {
  SEE_CLIENTS,
  ADD_CLIENT_ACCOUNTS,
  EDIT_CLIENTS,
  CHOOSE_DEFAULT_SETTINGS,
  CONNECT_SOFTWARE,
  INVITE_CLIENT_USERS,
  MANAGE_CLIENT_USERS,
  INVITE_COLLEAGUES,
  MANAGE_COLLEAGUES,
  MANAGE_TEAMS,
  GRANT_ACCESS,
  EXPLAIN_ACCESS,
  READ_AUDIT,
  SET_SIGN_IN_POLICY,
  CHANGE_PLAN,
  ASSIGN_LICENCES,
  CHANGE_PAYER
}
