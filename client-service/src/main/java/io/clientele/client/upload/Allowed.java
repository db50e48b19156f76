package io.clientele.client.upload;

import io.clientele.client.onboarding.ExtractDomain;
import io.clientele.client.onboarding.TextField;
import java.util.List;

/**
 * What may stand in a cell of a column (BLK-2).
 *
 * @param text the same for people
 * @param values the only ones there are, in the order they are shown; empty where there is no list
 */
public record Allowed(String text, List<String> values) {

  public Allowed {
    values = List.copyOf(values);
  }

  static Allowed as(String text) {
    return new Allowed(text, List.of());
  }

  static Allowed text(TextField field) {
    return as("Text of at most " + field.longest() + " characters");
  }

  static Allowed address(ExtractDomain domain) {
    return as("3 to 64 of a-z 0-9 and single . _ - with or without @" + domain.name());
  }

  static Allowed oneOf(Enum<?>... values) {
    return oneOf(List.of(values));
  }

  static Allowed oneOf(List<? extends Enum<?>> values) {
    return listed("", values);
  }

  static Allowed someOf(List<? extends Enum<?>> values) {
    return listed("One or more of ", values);
  }

  private static Allowed listed(String before, List<? extends Enum<?>> values) {
    var names = values.stream().map(one -> one.name()).toList();
    return names.isEmpty()
        ? as("Nothing: not open to your practice")
        : new Allowed(before + String.join(" or ", names), names);
  }
}
