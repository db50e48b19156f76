package io.clientele.access.identity.signin;

import io.clientele.access.login.Login;
import io.clientele.access.signins.MadeWith;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * By which factors somebody signed in. A sign-in carries them to codes, tokens and refreshes, and
 * of the second the mark it had then: with another authenticator it is a sign-in no longer.
 */
public final class SignInFactors {

  private static final String ONE_TIME_CODE = "FACTOR_OTP";
  private static final String MARK = "SECOND_FACTOR_";

  private SignInFactors() {}

  /** The same sign-in, now with the second factor this login has. */
  public static Authentication withSecond(Authentication first, Login login, Instant now) {
    var all = new ArrayList<GrantedAuthority>(first.getAuthorities());
    all.removeIf(one -> isSecond(one.getAuthority()));
    all.add(FactorGrantedAuthority.withAuthority(ONE_TIME_CODE).issuedAt(now).build());
    login
        .secondFactorOrNone()
        .mark()
        .ifPresent(mark -> all.add(new SimpleGrantedAuthority(MARK + mark)));
    var both = UsernamePasswordAuthenticationToken.authenticated(first.getName(), null, all);
    both.setDetails(first.getDetails());
    return both;
  }

  private static boolean isSecond(@Nullable String authority) {
    return authority != null && (authority.equals(ONE_TIME_CODE) || authority.startsWith(MARK));
  }

  /** The mark of the second factor a sign-in was made with; empty if by password alone. */
  private static Optional<String> mark(Authentication person) {
    return names(person).stream()
        .filter(one -> one.startsWith(MARK))
        .map(one -> one.substring(MARK.length()))
        .findFirst();
  }

  /** When the password was typed; empty if it was none that signed in. */
  static Optional<Instant> passwordTypedAt(Authentication person) {
    return person.getAuthorities().stream()
        .filter(one -> FactorGrantedAuthority.PASSWORD_AUTHORITY.equals(one.getAuthority()))
        .filter(FactorGrantedAuthority.class::isInstance)
        .map(one -> ((FactorGrantedAuthority) one).getIssuedAt())
        .findFirst();
  }

  /** What a sign-in was made with; empty if no password was typed for it. */
  public static Optional<MadeWith> madeWith(Authentication person) {
    return SignedInWith.password(person)
        .flatMap(
            password ->
                passwordTypedAt(person)
                    .map(at -> new MadeWith(password, mark(person).orElse(null), at)));
  }

  /** What tokens say of it: the authentication methods of RFC 8176. */
  public static List<String> methods(Authentication person) {
    return names(person).contains(ONE_TIME_CODE) ? List.of("pwd", "otp", "mfa") : List.of("pwd");
  }

  private static List<String> names(Authentication person) {
    return person.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .filter(Objects::nonNull)
        .toList();
  }
}
