package io.clientele.access.identity.signin;

import io.clientele.access.login.Login;
import io.clientele.access.login.Logins;
import io.clientele.platform.contact.EmailAddress;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/**
 * Finds who signs in by email; from then on they go by their login's id. An unknown email and one
 * without a password are simply not there, which the caller answers with the work of a wrong
 * password (ACC-9). A login whose email was never proven belongs to one account only (INV-6).
 */
final class People implements UserDetailsService {

  private final Logins logins;

  People(Logins logins) {
    this.logins = logins;
  }

  @Override
  public UserDetails loadUserByUsername(String email) {
    return EmailAddress.read(email)
        .flatMap(logins::byEmail)
        .map(People::user)
        .orElseThrow(() -> new UsernameNotFoundException("nobody by that email"));
  }

  private static UserDetails user(Login login) {
    var hash = login.passwordHash();
    if (hash == null) {
      throw new UsernameNotFoundException("a login without a password");
    }
    return User.withUsername(login.id())
        .password(hash)
        .authorities(
            new SimpleGrantedAuthority("LOGIN"), SignedInWith.mark(login), SignedInWith.newSignIn())
        .build();
  }
}
