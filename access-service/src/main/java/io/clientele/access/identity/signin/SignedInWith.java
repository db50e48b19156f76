package io.clientele.access.identity.signin;

import io.clientele.access.login.Login;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * The password a sign-in was made with, as a mark it carries. A sign-in is good for as long as that
 * password is: once it was set anew, whoever signed in with the old one is signed in no longer.
 */
public final class SignedInWith {

  private static final String MARK = "PASSWORD_";
  private static final String SIGN_IN = "SIGN_IN_";

  private SignedInWith() {}

  static GrantedAuthority mark(Login login) {
    return new SimpleGrantedAuthority(text(login));
  }

  /** A new one, which everything that comes of this sign-in carries. */
  static GrantedAuthority newSignIn() {
    return new SimpleGrantedAuthority(SIGN_IN + UUID.randomUUID());
  }

  /** The id of the sign-in this is. */
  public static Optional<String> signIn(Authentication person) {
    return person.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .filter(one -> one != null && one.startsWith(SIGN_IN))
        .map(one -> one.substring(SIGN_IN.length()))
        .findFirst();
  }

  /** The mark of the password it was made with. */
  static Optional<String> password(Authentication person) {
    return person.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .filter(one -> one != null && one.startsWith(MARK))
        .map(one -> one.substring(MARK.length()))
        .findFirst();
  }

  /** Whether a sign-in was made with the password the login has now. */
  static boolean presentPassword(Authentication person, Login login) {
    return login.passwordMark().isPresent() && login.passwordMark().equals(password(person));
  }

  private static String text(Login login) {
    return MARK + login.passwordMark().orElse("NONE");
  }
}
