package io.clientele.integration.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.provider.ReferenceItem;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReferenceTest {

  private static final Books BOOKS = new Books("n1", "XERO:o1");

  private static Reference picked(@Nullable String code, String name) {
    return Reference.to(
        new ReferenceItem("e1", code, name, null, ReferenceItem.Status.ACTIVE, Map.of()), BOOKS);
  }

  @Test
  @DisplayName("INT-5 an entry that is picked is kept with its code and name, as long as they fit")
  void picked_with_code_and_name() {
    assertThat(picked("A1", "Acme"))
        .isEqualTo(new Reference("A1", "Acme", new Bound("XERO:o1", "e1", null)));
    assertThat(picked("x".repeat(32), "n".repeat(100)))
        .isEqualTo(
            new Reference("x".repeat(32), "n".repeat(100), new Bound("XERO:o1", "e1", null)));
    assertThat(picked("x".repeat(33), "n".repeat(101)))
        .isEqualTo(new Reference(null, "n".repeat(100), new Bound("XERO:o1", "e1", null)));
    var half = picked(null, "n".repeat(99) + "\ud83d\ude00").name();
    assertThat(half).isEqualTo("n".repeat(99));
  }

  @Test
  @DisplayName("INT-5 what is bound holds in its own books alone")
  void holds_in_its_own_books() {
    var bound = picked("A1", "Acme");
    assertThat(bound.entryIn(BOOKS)).isEqualTo("e1");
    assertThat(bound.entryIn(new Books("n2", "XERO:o1"))).isEqualTo("e1");
    assertThat(bound.entryIn(new Books("n1", "XERO:o2"))).isNull();
    assertThat(bound.entryIn(null)).isNull();
    assertThat(bound.with(null).entryIn(BOOKS)).isNull();
  }
}
