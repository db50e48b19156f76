package io.clientele.integration.provider.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.integration.provider.ProviderFault.OurBug;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PageCountTest {

  @Test
  @DisplayName("INT-4 a list without an end is a fault, and never read as a whole one")
  void a_list_without_an_end() {
    var number = new PageCount("Contacts");
    assertThat(number.read()).isEqualTo(1);
    for (var page = 2; page <= 10_000; page++) {
      assertThat(number.next()).isEqualTo(page);
    }
    assertThatThrownBy(number::next).isInstanceOf(OurBug.class).hasMessage("Contacts has no end");
  }
}
