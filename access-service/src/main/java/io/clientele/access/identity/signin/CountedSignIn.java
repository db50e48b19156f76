package io.clientele.access.identity.signin;

import io.clientele.access.guessing.Guesser;
import io.clientele.access.guessing.Guesses;
import io.clientele.access.guessing.Verdict;
import io.clientele.platform.aggregate.TryAgain;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Looks at passwords only as often as may be guessed (ACC-9). */
final class CountedSignIn implements AuthenticationProvider {

  private final AuthenticationProvider passwords;
  private final Guesses guesses;

  CountedSignIn(AuthenticationProvider passwords, Guesses guesses) {
    this.passwords = passwords;
    this.guesses = guesses;
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return passwords.supports(authentication);
  }

  @Override
  public @Nullable Authentication authenticate(Authentication typed) {
    var signedIn = new AtomicReference<@Nullable Authentication>();
    var wrong = new AtomicReference<@Nullable AuthenticationException>();
    var verdict =
        unlessBusy(
            () ->
                guesses.check(typed.getName(), guesser(typed), () -> look(typed, signedIn, wrong)));
    return switch (verdict) {
      case Verdict.Right right -> withoutTraces(Objects.requireNonNull(signedIn.get()));
      case Verdict.Wrong no -> throw Objects.requireNonNull(wrong.get());
      case Verdict.Wait wait -> throw new TooManyGuesses(wait);
    };
  }

  private boolean look(
      Authentication typed,
      AtomicReference<@Nullable Authentication> signedIn,
      AtomicReference<@Nullable AuthenticationException> wrong) {
    try {
      signedIn.set(passwords.authenticate(typed));
      return signedIn.get() != null;
    } catch (AuthenticationServiceException e) {
      throw e; // it was our fault, and is no guess
    } catch (AuthenticationException e) {
      wrong.set(e);
      return false;
    }
  }

  private static Verdict unlessBusy(Supplier<Verdict> check) {
    try {
      return check.get();
    } catch (AuthenticationException e) {
      throw e;
    } catch (TryAgain e) {
      throw new AuthenticationServiceException("busy", e);
    } catch (RuntimeException e) {
      throw new InternalAuthenticationServiceException("guesses cannot be counted", e);
    }
  }

  private static Guesser guesser(Authentication typed) {
    return typed.getDetails() instanceof SignInDetails details
        ? details.guesser()
        : Guesser.of(null, null);
  }

  private static Authentication withoutTraces(Authentication signedIn) {
    if (signedIn instanceof UsernamePasswordAuthenticationToken token
        && token.getDetails() instanceof SignInDetails details) {
      token.setDetails(new WebAuthenticationDetails(details.getRemoteAddress(), null));
    }
    return signedIn;
  }
}
