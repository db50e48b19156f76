package io.clientele.access.identity.signin;

import io.clientele.access.login.PasswordHashing;
import io.clientele.platform.aggregate.TryAgain;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Our password hashing, as Spring Security wants to see it. */
final class LoginPasswords implements PasswordEncoder {

  private final PasswordHashing passwords;

  LoginPasswords(PasswordHashing passwords) {
    this.passwords = passwords;
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    return password == null ? null : unlessBusy(() -> passwords.hash(password.toString()));
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
    return password != null
        && hash != null
        && unlessBusy(() -> passwords.matches(password.toString(), hash));
  }

  private static <T> T unlessBusy(Supplier<T> work) {
    try {
      return work.get();
    } catch (TryAgain e) {
      throw new AuthenticationServiceException("busy", e);
    }
  }
}
