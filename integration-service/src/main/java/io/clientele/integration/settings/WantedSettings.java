package io.clientele.integration.settings;

import io.clientele.integration.capability.AccountingSoftware;
import io.clientele.integration.capability.DocumentKind;
import io.clientele.integration.provider.ReferenceItem;
import io.clientele.platform.decision.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Settings of a connection as somebody wants them: all of them.
 *
 * @param destinations names of what the software offers, or null
 * @param taxDefaults ids of tax rates that were imported, or null
 */
public record WantedSettings(PerKind destinations, boolean bankMatch, PerKind taxDefaults) {

  private static final Map<DocumentKind, String> FIELDS =
      Map.of(
          DocumentKind.COSTS, "costs",
          DocumentKind.SALES, "sales",
          DocumentKind.EXPENSE_CLAIMS, "expenseClaims");

  /**
   * Everything that stands against them, in the order of the fields; empty if nothing does.
   *
   * @param kept the tax defaults of the present books that were chosen before: what was read can be
   *     sent back, also if such a rate was archived since
   * @param rates finds a tax rate of the present books by its id
   */
  List<Refusal> problems(
      AccountingSoftware software, PerKind kept, Function<String, Optional<ReferenceItem>> rates) {
    var problems = new ArrayList<Refusal>();
    for (var kind : DocumentKind.values()) {
      destination(kind, software).ifPresent(problems::add);
    }
    if (bankMatch && !software.bankMatch()) {
      problems.add(
          SettingsReason.BANK_MATCH_NOT_OFFERED
              .because("Bank match does not exist for this software.")
              .about("bankMatch"));
    }
    for (var kind : DocumentKind.values()) {
      tax(kind, kept, rates).ifPresent(problems::add);
    }
    return problems;
  }

  private Optional<Refusal> destination(DocumentKind kind, AccountingSoftware software) {
    var wanted = destinations.of(kind);
    var offered = software.destinations().of(kind);
    return wanted == null || offered.contains(wanted)
        ? Optional.empty()
        : Optional.of(
            SettingsReason.DESTINATION_NOT_OFFERED
                .because("These documents cannot arrive as that in this software.")
                .about("destinations." + FIELDS.get(kind))
                .with("offered", offered));
  }

  private Optional<Refusal> tax(
      DocumentKind kind, PerKind kept, Function<String, Optional<ReferenceItem>> rates) {
    var wanted = taxDefaults.of(kind);
    if (wanted == null || wanted.equals(kept.of(kind))) {
      return Optional.empty();
    }
    var field = "taxDefaults." + FIELDS.get(kind);
    var rate = rates.apply(wanted);
    if (rate.filter(one -> one.status() == ReferenceItem.Status.ACTIVE).isEmpty()) {
      return Optional.of(
          SettingsReason.TAX_RATE_UNKNOWN
              .because("There is no such tax rate in the imported list, or it is archived.")
              .about(field));
    }
    return kind.takes(rate.get())
        ? Optional.empty()
        : Optional.of(
            SettingsReason.TAX_RATE_UNUSABLE
                .because("This tax rate is not for such documents.")
                .about(field));
  }
}
