package io.clientele.standalone.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Forms as our pages have them, and proofs as RFC 7636 wants them. */
class FormTest {

  @Test
  @DisplayName("ACC-6 the hidden fields of a form are found in any order")
  void the_hidden_fields_of_a_form_are_found() {
    assertThat(
            Form.hidden(
                """
                <form><input type="hidden" name="_csrf" value="abc-1_2"/>
                <input value="x" type="hidden" name="other">
                <input type="email" name="email" value="seen"></form>
                """))
        .containsExactly(entry("_csrf", "abc-1_2"), entry("other", "x"));
  }

  @Test
  @DisplayName("ACC-6 a form is sent so that nothing in it can be read as more fields")
  void a_form_is_sent_encoded() {
    assertThat(Form.encoded(Map.of("password", "a&b=c d+é")))
        .isEqualTo("password=a%26b%3Dc+d%2B%C3%A9");
  }

  @Test
  @DisplayName("ACC-6 the challenge is the hash of the verifier as RFC 7636 shows it")
  void the_challenge_is_the_hash_of_the_verifier() {
    var proof = new Proof("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", "state", "nonce");
    assertThat(proof.challenge()).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    assertThat(Proof.create()).isNotEqualTo(Proof.create());
  }
}
