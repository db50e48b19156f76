package io.clientele.access.identity.signin;

import io.clientele.access.guessing.Verdict;
import org.springframework.security.core.AuthenticationException;

/** The password was not even looked at: too many before it were wrong (ACC-9). */
final class TooManyGuesses extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  private final transient Verdict.Wait verdict;

  TooManyGuesses(Verdict.Wait verdict) {
    super("too many guesses");
    this.verdict = verdict;
  }

  Verdict.Wait verdict() {
    return verdict;
  }
}
