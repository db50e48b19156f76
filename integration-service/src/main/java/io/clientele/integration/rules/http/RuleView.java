package io.clientele.integration.rules.http;

import io.clientele.integration.rules.Books;
import io.clientele.integration.rules.Reference;
import io.clientele.integration.rules.SupplierRule;
import org.jspecify.annotations.Nullable;

/** A rule as it is read, and, but for its id, may be sent back with changes. */
record RuleView(
    String id,
    ReferenceView supplier,
    @Nullable ReferenceView category,
    @Nullable ReferenceView tax,
    boolean autoPublish) {

  /** What is referred to; {@code entry} where it is bound within the books connected now. */
  record ReferenceView(@Nullable String code, @Nullable String name, @Nullable String entry) {

    static @Nullable ReferenceView of(@Nullable Reference reference, @Nullable Books books) {
      return reference == null
          ? null
          : new ReferenceView(reference.code(), reference.name(), reference.entryIn(books));
    }
  }

  static RuleView of(SupplierRule rule, @Nullable Books books) {
    var supplier = rule.supplier();
    return new RuleView(
        rule.id(),
        new ReferenceView(supplier.code(), supplier.name(), supplier.entryIn(books)),
        ReferenceView.of(rule.category(), books),
        ReferenceView.of(rule.tax(), books),
        rule.autoPublish());
  }
}
