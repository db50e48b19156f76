package io.clientele.access.login;

import static io.clientele.access.login.Ann.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.login.LoginEvent.SignedOutEverywhere;
import io.clientele.access.login.LoginEvent.TokensEnded;
import io.clientele.platform.decision.Decision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SigningOutTest {

  private static Login after(Decision<Login, LoginEvent> decision, LoginEvent said) {
    assertThat(decision).isInstanceOf(Decision.Done.class);
    var done = (Decision.Done<Login, LoginEvent>) decision;
    assertThat(done.events()).containsExactly(said);
    return done.next();
  }

  @Test
  @DisplayName("ACC-8a to sign out everywhere ends every sign-in and every token made before")
  void everywhere() {
    var once = after(ANN.signOutEverywhere(), new SignedOutEverywhere("l1"));
    assertThat(once.rights()).isGreaterThan(ANN.rights());
    assertThat(once.passwordMark()).isNotEqualTo(ANN.passwordMark());
    var twice = after(once.signOutEverywhere(), new SignedOutEverywhere("l1"));
    assertThat(twice.passwordMark()).isNotIn(ANN.passwordMark(), once.passwordMark());
    assertThat(twice.memberships()).isEqualTo(ANN.memberships());
  }

  @Test
  @DisplayName("ACC-8a tokens can be ended and their person stay signed in")
  void tokensOnly() {
    var once = after(ANN.endTokens(), new TokensEnded("l1"));
    assertThat(once.rights()).isGreaterThan(ANN.rights());
    assertThat(once.passwordMark()).isEqualTo(ANN.passwordMark());
  }

  @Test
  @DisplayName("ACC-8a who joins somewhere later has still signed out everywhere")
  void remembered() {
    var out = after(ANN.signOutEverywhere(), new SignedOutEverywhere("l1"));
    var joined = out.join(new Proof.KnowsPassword("hash"), Ann.SECOND);
    assertThat(joined)
        .isInstanceOfSatisfying(
            Decision.Done.class,
            done -> assertThat(((Login) done.next()).passwordMark()).isEqualTo(out.passwordMark()));
  }
}
