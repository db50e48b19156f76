package io.clientele.integration.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.settings.TaxChoice.Because;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class TaxChoicePropertyTest {

  @Provide
  Arbitrary<String> maybe() {
    return Arbitraries.of("t1", "t2", "t3").injectNull(0.5);
  }

  @Property
  @Label("INT-5 a tax default is never over a supplier rule or a manual edit")
  void never_over_a_rule_or_an_edit(
      @ForAll("maybe") @Nullable String manual,
      @ForAll("maybe") @Nullable String rule,
      @ForAll("maybe") @Nullable String otherwise) {
    var choice = TaxChoice.between(manual, rule, otherwise);
    assertThat(choice.because() == Because.DEFAULT)
        .isEqualTo(manual == null && rule == null && otherwise != null);
    assertThat(choice.because() == Because.SUPPLIER_RULE).isEqualTo(manual == null && rule != null);
    assertThat(choice.because() == Because.MANUAL_EDIT).isEqualTo(manual != null);
    assertThat(choice.tax())
        .isEqualTo(
            switch (choice.because()) {
              case MANUAL_EDIT -> manual;
              case SUPPLIER_RULE -> rule;
              case DEFAULT -> otherwise;
              case NOTHING_SAID -> null;
            });
  }

  @Property
  @Label("INT-5 what the default is, is no matter where somebody said something")
  void the_default_is_no_matter(
      @ForAll("maybe") @Nullable String manual,
      @ForAll("maybe") @Nullable String rule,
      @ForAll("maybe") @Nullable String one,
      @ForAll("maybe") @Nullable String other) {
    if (manual != null || rule != null) {
      assertThat(TaxChoice.between(manual, rule, one))
          .isEqualTo(TaxChoice.between(manual, rule, other));
    }
  }
}
