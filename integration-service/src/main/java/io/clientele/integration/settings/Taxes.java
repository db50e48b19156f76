package io.clientele.integration.settings;

import io.clientele.integration.capability.DocumentKind;
import io.clientele.integration.rules.Books;
import io.clientele.integration.rules.ClientRules;
import io.clientele.integration.rules.SupplierRules;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.token.Caller;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which tax a document gets, for whoever prepares documents of a client (INT-5). */
public final class Taxes {

  private final ChosenSettings settings;
  private final ClientRules rules;

  /** Over these. */
  public Taxes(ChosenSettings settings, ClientRules rules) {
    this.settings = settings;
    this.rules = rules;
  }

  /**
   * The choice among what was said, as of now.
   *
   * @param supplier the id of the imported entry; null if nobody knows it, and for sales
   * @param edited what a person has put on the document itself, if anybody has
   * @return empty if there is no such connection, or the caller does not see it
   */
  public Optional<TaxChoice> choose(
      Caller caller,
      String client,
      DocumentKind kind,
      @Nullable String supplier,
      @Nullable String edited) {
    if (settings.find(caller, client) instanceof Outcome.Unchanged<ChosenSettings.Present> chosen
        && rules.find(caller, client) instanceof Outcome.Unchanged<SupplierRules> all) {
      var books = rules.books(caller, client).orElse(null);
      var rule = kind == DocumentKind.SALES ? null : ruled(all.state(), books, supplier);
      return Optional.of(TaxChoice.between(edited, rule, chosen.state().taxDefaults().of(kind)));
    }
    return Optional.empty();
  }

  private static @Nullable String ruled(
      SupplierRules all, @Nullable Books books, @Nullable String supplier) {
    return all.rules().stream()
        .filter(rule -> supplier != null && supplier.equals(rule.supplier().entryIn(books)))
        .map(rule -> rule.tax() == null ? null : rule.tax().entryIn(books))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
