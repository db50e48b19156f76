package io.clientele.integration.merging;

import io.clientele.integration.rules.Books;
import io.clientele.integration.rules.Part;
import io.clientele.integration.rules.Reference;
import io.clientele.integration.rules.SupplierRules;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Something written in a rule that is not bound to an entry of the present books. */
record Written(String rule, Part part, Reference reference) {

  /** All of it, in the order of the rules. */
  static List<Written> in(SupplierRules rules, Books books) {
    return rules.rules().stream()
        .flatMap(
            rule ->
                Stream.of(Part.values())
                    .filter(part -> rule.of(part) != null)
                    .map(
                        part ->
                            new Written(rule.id(), part, Objects.requireNonNull(rule.of(part)))))
        .filter(one -> one.reference().entryIn(books) == null)
        .toList();
  }
}
