package io.clientele.access.merging;

/**
 * What somebody types to show that two logins are theirs.
 *
 * @param present the password of the login they are signed in with
 * @param code of its second factor; empty if it has none
 * @param email of the other login
 * @param password of the other login
 * @param otherCode of the other login's second factor; empty if it has none
 */
public record ShownLogin(
    String present, String code, String email, String password, String otherCode) {

  @Override
  public String toString() {
    return "ShownLogin"; // none of it is in any log
  }
}
