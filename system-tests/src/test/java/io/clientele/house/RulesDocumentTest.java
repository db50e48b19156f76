package io.clientele.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RulesDocumentTest {

  private static final String WRITE = "clientele.write-rules";

  @Test
  @DisplayName(
      "OPS-4 docs/rules.md names the tests that prove each rule, and no rule that is due lacks one")
  void the_document_names_the_tests_that_prove_each_rule() throws IOException {
    var document = RulesDocument.read();
    var proofs = RulesDocument.proofs();
    if (Boolean.getBoolean(WRITE)) {
      Files.writeString(RulesDocument.path(), document.with(proofs));
    }
    var written = RulesDocument.read().rows();
    assertThat(written.keySet()).as("rules that tests name").containsAll(proofs.keySet());
    written.forEach(
        (rule, row) -> {
          assertThat(row.provenBy())
              .as("tests of %s; write them anew with -D%s=true", rule, WRITE)
              .isEqualTo(proofs.getOrDefault(rule, java.util.Set.of()));
          assertThat(row.due() && row.provenBy().isEmpty()).as("%s is due", rule).isFalse();
        });
  }
}
