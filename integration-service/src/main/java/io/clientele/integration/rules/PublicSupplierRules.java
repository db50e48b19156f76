package io.clientele.integration.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A client's supplier rules as others know them. Fields are only ever added. */
public record PublicSupplierRules(String client, String practice, List<Rule> rules) {

  /** One of them. */
  public record Rule(
      String rule,
      Named supplier,
      @Nullable Named category,
      @Nullable Named tax,
      boolean autoPublish) {

    static Rule of(SupplierRule rule) {
      return new Rule(
          rule.id(),
          Named.of(rule.supplier()),
          rule.category() == null ? null : Named.of(rule.category()),
          rule.tax() == null ? null : Named.of(rule.tax()),
          rule.autoPublish());
    }
  }

  /**
   * What it refers to.
   *
   * @param books software and organisation in whose lists {@code entry} is; null if not bound
   */
  public record Named(
      @Nullable String code,
      @Nullable String name,
      @Nullable String books,
      @Nullable String entry) {

    static Named of(Reference reference) {
      var bound = reference.bound();
      return new Named(
          reference.code(),
          reference.name(),
          bound == null ? null : bound.books(),
          bound == null ? null : bound.entry());
    }
  }
}
