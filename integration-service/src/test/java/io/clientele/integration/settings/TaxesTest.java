package io.clientele.integration.settings;

import static io.clientele.integration.rules.Ledger.ADMIN;
import static io.clientele.integration.rules.Ledger.BOOKS;
import static io.clientele.integration.rules.Ledger.CAUSE;
import static io.clientele.integration.rules.Ledger.STRANGER;
import static io.clientele.integration.rules.Ledger.entry;
import static io.clientele.integration.rules.Ledger.named;
import static io.clientele.integration.rules.Ledger.no;
import static io.clientele.integration.rules.Ledger.picked;
import static io.clientele.integration.rules.Ledger.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.capability.AccountingSoftware;
import io.clientele.integration.capability.Capabilities;
import io.clientele.integration.capability.Destinations;
import io.clientele.integration.capability.DocumentKind;
import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.Reach;
import io.clientele.integration.rules.Ledger;
import io.clientele.integration.settings.TaxChoice.Because;
import io.clientele.integration.settings.mongo.SettingsCollections;
import io.clientele.platform.aggregate.IfMatch;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.token.Caller;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is chosen for a connection, and which tax a document gets by that. */
class TaxesTest {

  private static final WantedSettings DEFAULTS =
      new WantedSettings(PerKind.NOTHING, false, new PerKind("low", "high", "low"));

  private final Ledger ledger = new Ledger();
  private final ChosenSettings settings =
      new ChosenSettings(
          SettingsCollections.in(ledger.store),
          ledger.connections,
          Capabilities.of(
              software ->
                  new AccountingSoftware(
                      software.name(),
                      List.of(),
                      Reach.MANY,
                      false,
                      new Destinations(List.of("BILL"), List.of(), List.of()),
                      true,
                      true)),
          ledger.items);
  private final Taxes taxes = new Taxes(settings, ledger.rules);

  @BeforeEach
  void imported() {
    ledger.imports(
        Map.of(
            ListName.SUPPLIERS,
            List.of(entry("s1", null, "Acme"), entry("s2", null, "Bolt")),
            ListName.TAX_RATES,
            List.of(
                entry("low", null, "5%"), entry("high", null, "20%"), entry("none", null, "0%"))));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private Outcome<ConnectionSettings> choose(Caller caller, WantedSettings wanted) {
    return settings.choose(
        caller, ledger.client, wanted, new IfMatch(0), CAUSE, ConnectionSettings::told);
  }

  private TaxChoice tax(DocumentKind kind, @Nullable String supplier, @Nullable String edited) {
    return taxes.choose(ADMIN, ledger.client, kind, supplier, edited).orElseThrow();
  }

  @Test
  @DisplayName(
      "INT-5 a supplier's rule is for costs of that supplier; the default for what is left")
  void rule_before_default() {
    assertThat(tax(DocumentKind.COSTS, "s1", null).because()).isEqualTo(Because.NOTHING_SAID);
    choose(ADMIN, DEFAULTS);
    ledger.add("r1", wanted(picked("s1"), null, picked("none")));
    ledger.add("r2", wanted(picked("s2"), null, null));
    var byDefault = new TaxChoice("low", Because.DEFAULT);
    assertThat(tax(DocumentKind.COSTS, "s1", null))
        .isEqualTo(new TaxChoice("none", Because.SUPPLIER_RULE));
    assertThat(tax(DocumentKind.COSTS, "s2", null)).as("says no tax").isEqualTo(byDefault);
    assertThat(tax(DocumentKind.COSTS, null, null)).as("nobody knows it").isEqualTo(byDefault);
    assertThat(tax(DocumentKind.SALES, "s1", null))
        .as("nobody's supplier")
        .isEqualTo(new TaxChoice("high", Because.DEFAULT));
    assertThat(tax(DocumentKind.EXPENSE_CLAIMS, "s1", "high"))
        .isEqualTo(new TaxChoice("high", Because.MANUAL_EDIT));
    assertThat(taxes.choose(STRANGER, ledger.client, DocumentKind.COSTS, "s1", null)).isEmpty();
  }

  @Test
  @DisplayName(
      "INT-5 a rule that only names its supplier and tax decides nothing until it is bound")
  void not_bound_yet() {
    ledger.add("r1", wanted(named(null, "Acme"), null, named(null, "0%")));
    assertThat(tax(DocumentKind.COSTS, "s1", null).because()).isEqualTo(Because.NOTHING_SAID);
    ledger.add("r2", wanted(picked("s2"), null, named(null, "0%")));
    assertThat(tax(DocumentKind.COSTS, "s2", null).because()).isEqualTo(Because.NOTHING_SAID);
  }

  @Test
  @DisplayName("INT-5 settings are read in version 0 before any were chosen, and in theirs after")
  void chosen_and_read() {
    var before = (Outcome.Unchanged<ChosenSettings.Present>) settings.find(ADMIN, ledger.client);
    assertThat(before.version()).isZero();
    assertThat(before.state().taxDefaults()).isEqualTo(PerKind.NOTHING);
    choose(ledger.own(), DEFAULTS);
    var after = (Outcome.Unchanged<ChosenSettings.Present>) settings.find(ADMIN, ledger.client);
    assertThat(after.version()).isEqualTo(1);
    assertThat(after.state().books()).isEqualTo(BOOKS);
    assertThat(after.state().taxDefaults()).isEqualTo(DEFAULTS.taxDefaults());
    assertThat(after.state().settings().client()).isEqualTo(ledger.client);
    assertThat(after.state().settings().practice()).isEqualTo("p1");
  }

  @Test
  @DisplayName("INT-5 settings that software or lists do not have are refused, as are a stranger's")
  void refused() {
    var wrong =
        new WantedSettings(new PerKind("SPEND", null, null), true, new PerKind("s1", null, null));
    assertThat(no(choose(ADMIN, wrong)))
        .containsExactly(
            "DESTINATION_NOT_OFFERED destinations.costs",
            "BANK_MATCH_NOT_OFFERED bankMatch",
            "TAX_RATE_UNKNOWN taxDefaults.costs");
    assertThat(no(choose(STRANGER, DEFAULTS))).containsExactly("CONNECTION_NOT_FOUND");
    assertThat(no(settings.find(STRANGER, ledger.client))).containsExactly("CONNECTION_NOT_FOUND");
  }
}
