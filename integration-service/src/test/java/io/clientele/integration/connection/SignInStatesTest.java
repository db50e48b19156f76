package io.clientele.integration.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SignInStatesTest {

  private static final String OLD = secret(1);
  private static final String NEW = secret(2);

  private static String secret(int fill) {
    var bytes = new byte[32];
    Arrays.fill(bytes, (byte) fill);
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Test
  @DisplayName("INT-8 a sign-in begun under the secret before keeps its address")
  void a_sign_in_keeps_its_address() {
    var begun = new SignInStates(OLD, List.of()).first("n1");
    var changed = new SignInStates(NEW, List.of(OLD));
    assertThat(changed.again("n1", begun.hash())).contains(begun);
    assertThat(changed.first("n1")).isNotEqualTo(begun);
    assertThat(changed.again("n2", begun.hash())).isEmpty();
    assertThat(new SignInStates(NEW, List.of()).again("n1", begun.hash())).isEmpty();
  }

  @Test
  @DisplayName("INT-3 what proves a sign-in to be ours is its own, under the secret it began with")
  void a_sign_in_keeps_its_verifier() {
    var states = new SignInStates(OLD, List.of());
    var begun = states.first("n1");
    var verifier = states.verifier("n1", begun.hash());
    assertThat(verifier.text()).hasSize(43).isNotEqualTo(begun.text());
    assertThat(new SignInStates(NEW, List.of(OLD)).verifier("n1", begun.hash()))
        .isEqualTo(verifier);
    assertThat(states.verifier("n2", states.first("n2").hash())).isNotEqualTo(verifier);
    assertThat(new SignInStates(NEW, List.of()).verifier("n1", begun.hash()))
        .isNotEqualTo(verifier);
  }
}
