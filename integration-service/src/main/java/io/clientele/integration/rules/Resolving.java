package io.clientele.integration.rules;

import io.clientele.integration.lists.Items;
import io.clientele.integration.provider.ReferenceItem;
import io.clientele.platform.decision.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From what somebody refers to, to what is kept; collects what is wrong with each part. */
final class Resolving {

  private final Items items;
  private final @Nullable Books books;
  private final List<Refusal> problems = new ArrayList<>();

  /** Within these books; null while nothing is connected. */
  Resolving(Items items, @Nullable Books books) {
    this.items = items;
    this.books = books;
  }

  /** Everything that was wrong by now. */
  List<Refusal> problems() {
    return problems;
  }

  /** The rule, or empty if anything was wrong with what it refers to. */
  Optional<SupplierRule> rule(String id, WantedRule wanted, @Nullable SupplierRule before) {
    var supplier = reference(Part.SUPPLIER, wanted, before);
    var category = reference(Part.CATEGORY, wanted, before);
    var tax = reference(Part.TAX, wanted, before);
    return problems.isEmpty() && supplier != null
        ? Optional.of(new SupplierRule(id, supplier, category, tax, wanted.autoPublish()))
        : Optional.empty();
  }

  private @Nullable Reference reference(Part part, WantedRule rule, @Nullable SupplierRule before) {
    var wanted = rule.of(part);
    if (wanted == null) {
      return null;
    }
    var old = before == null ? null : before.of(part);
    return wanted.entry() == null ? written(part, wanted, old) : picked(part, wanted.entry(), old);
  }

  // What is sent back as it was read stays as it is: its merge can be undone as before.
  private @Nullable Reference picked(Part part, String entry, @Nullable Reference old) {
    if (old != null && entry.equals(old.entryIn(books))) {
      return old;
    }
    var found =
        Optional.ofNullable(books)
            .flatMap(present -> items.find(present.lists(), part.list(), entry))
            .filter(item -> item.status() == ReferenceItem.Status.ACTIVE);
    if (books == null || found.isEmpty()) {
      problems.add(
          RuleReason.ENTRY_UNKNOWN
              .because("There is no such entry in the imported list, or it is archived.")
              .about(field(part) + ".entry")
              .with("list", part.list().name()));
      return null;
    }
    if (!part.takes(found.get())) {
      problems.add(
          RuleReason.TAX_RATE_UNUSABLE
              .because("This tax rate is for sales alone.")
              .about(field(part) + ".entry"));
      return null;
    }
    return Reference.to(found.get(), books);
  }

  private @Nullable Reference written(Part part, WantedReference wanted, @Nullable Reference old) {
    var code = text(wanted.code());
    var name = text(wanted.name());
    if (code == null && name == null) {
      problems.add(
          RuleReason.REFERENCE_EMPTY
              .because("Give an entry, or a code, or a name.")
              .about(field(part)));
      return null;
    }
    var fresh = new Reference(code, name, null);
    // Bound in books that are not connected now: nobody could have sent that entry back.
    return old != null && old.entryIn(books) == null && fresh.equals(old.with(null)) ? old : fresh;
  }

  private static @Nullable String text(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static String field(Part part) {
    return part.name().toLowerCase(Locale.ROOT);
  }
}
