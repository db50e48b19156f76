package io.clientele.access.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.access.guessing.GuessesInMemory;
import io.clientele.access.login.Login;
import io.clientele.access.login.LoginsInMemory;
import io.clientele.access.login.PlainHashing;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

class SameWorkTest {

  private static final String PASSWORD = "correct horse battery";

  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  private final LoginsInMemory logins = new LoginsInMemory();
  private final PlainHashing hashing = new PlainHashing();
  private final AuthenticationProvider signIn =
      new SignInConfiguration().passwordSignIn(logins, hashing, GuessesInMemory.at(CLOCK));

  @BeforeEach
  void people() {
    login("ann", "hash of " + PASSWORD);
    login("bob", null);
    attempt("another", PASSWORD); // the first attempt of all prepares what unknown emails cost
  }

  private void login(String name, @Nullable String hash) {
    var email = name + "@x.example";
    logins.put(new Login(name, email, email, name, hash, true, null, 1, List.of(), List.of()));
  }

  private void attempt(String name, String password) {
    assertThatThrownBy(() -> signIn(name, password)).isInstanceOf(BadCredentialsException.class);
  }

  private void signIn(String name, String password) {
    signIn.authenticate(
        UsernamePasswordAuthenticationToken.unauthenticated(name + "@x.example", password));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ann", "bob", "nobody", "no address"})
  @DisplayName("ACC-9 a wrong password costs one hash, whether or not the email is known")
  void wrong(String name) {
    assertThat(hashing.workOf(() -> attempt(name, "not the password"))).isOne();
  }

  @Test
  @DisplayName("ACC-9 a right password costs no more")
  void right() {
    assertThat(hashing.workOf(() -> signIn("ann", PASSWORD))).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ann", "bob", "nobody", "no address"})
  @DisplayName("ACC-9 who must wait costs no hash, whether or not the email is known")
  void waiting(String name) {
    for (var i = 0; i < 5; i++) {
      attempt(name, "not the password");
    }
    assertThat(
            hashing.workOf(
                () ->
                    assertThatThrownBy(() -> signIn(name, PASSWORD))
                        .isInstanceOf(TooManyGuesses.class)))
        .isZero();
  }
}
