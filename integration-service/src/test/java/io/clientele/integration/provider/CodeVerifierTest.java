package io.clientele.integration.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CodeVerifierTest {

  @Test
  @DisplayName("INT-3 the hash of a verifier is the one of the standard's own example")
  void the_standards_example() {
    var verifier = new CodeVerifier("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
    assertThat(verifier.challenge()).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    assertThat(verifier).hasToString("CodeVerifier");
  }
}
