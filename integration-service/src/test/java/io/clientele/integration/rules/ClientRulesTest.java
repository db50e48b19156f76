package io.clientele.integration.rules;

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

import io.clientele.integration.connection.ClientFacts;
import io.clientele.integration.connection.ClientStatus;
import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.ReferenceItem.Status;
import io.clientele.integration.rules.SupplierRules.Binding;
import io.clientele.platform.aggregate.IfMatch;
import io.clientele.platform.aggregate.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules are written of lists that were imported. */
class ClientRulesTest {

  private static final Reference ACME = new Reference("A1", "Acme", new Bound(BOOKS, "s1", null));

  private final Ledger ledger = new Ledger();

  @BeforeEach
  void imported() {
    ledger.imports(
        Map.of(
            ListName.SUPPLIERS,
            List.of(entry("s1", "A1", "Acme"), entry("s2", "B1", "Bolt", null, Status.ARCHIVED)),
            ListName.CATEGORIES,
            List.of(entry("k1", "429", "Fuel")),
            ListName.TAX_RATES,
            List.of(
                entry("in", "IN", "20% in", "PURCHASE", Status.ACTIVE),
                entry("out", "OUT", "20% out", "SALES", Status.ACTIVE))));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private Outcome<SupplierRules> change(String rule, WantedRule wanted) {
    return ledger.rules.change(
        ADMIN,
        ledger.client,
        rule,
        wanted,
        new IfMatch(ledger.all.find(ledger.client).version()),
        CAUSE,
        SupplierRules::told);
  }

  private SupplierRule rule(String id) {
    return ledger.stored().find(id).orElseThrow();
  }

  @Test
  @DisplayName("INT-5 what is picked is an entry of the client's books; what is written is not yet")
  void picked_or_written() {
    ledger.add("r1", wanted(picked("s1"), picked("k1"), picked("in")));
    assertThat(rule("r1"))
        .isEqualTo(
            new SupplierRule(
                "r1",
                ACME,
                new Reference("429", "Fuel", new Bound(BOOKS, "k1", null)),
                new Reference("IN", "20% in", new Bound(BOOKS, "in", null)),
                false));
    ledger.add("r2", wanted(named("  ", " Bolt "), named("999", null), null));
    assertThat(rule("r2"))
        .isEqualTo(
            new SupplierRule(
                "r2",
                new Reference(null, "Bolt", null),
                new Reference("999", null, null),
                null,
                false));
    assertThat(ledger.rules.books(ADMIN, ledger.client).map(Books::key)).contains(BOOKS);
    assertThat(ledger.rules.books(STRANGER, ledger.client)).isEmpty();
  }

  @Test
  @DisplayName("INT-5 what the lists do not have, or not for costs, is refused all at once")
  void not_in_the_lists() {
    assertThat(no(ledger.add("r1", wanted(picked("s2"), picked("s1"), picked("out")))))
        .containsExactly(
            "ENTRY_UNKNOWN supplier.entry",
            "ENTRY_UNKNOWN category.entry",
            "TAX_RATE_UNUSABLE tax.entry");
    assertThat(no(ledger.add("r1", wanted(named(null, " "), named("", null), null))))
        .containsExactly("REFERENCE_EMPTY supplier", "REFERENCE_EMPTY category");
    assertThat(ledger.all.find(ledger.client).state()).isNull();
  }

  @Test
  @DisplayName("INT-5 a client without a connection has no entries to pick, and may write rules")
  void without_a_connection() {
    ledger.seen("c2");
    assertThat(
            no(
                ledger.rules.add(
                    ADMIN,
                    "c2",
                    "r1",
                    wanted(picked("s1"), null, null),
                    CAUSE,
                    SupplierRules::told)))
        .containsExactly("ENTRY_UNKNOWN supplier.entry");
    ledger.rules.add(
        ADMIN, "c2", "r1", wanted(named("A1", null), null, null), CAUSE, SupplierRules::told);
    assertThat(Objects.requireNonNull(ledger.all.find("c2").state()).rules()).hasSize(1);
  }

  @Test
  @DisplayName("INT-6 what is sent back as it was read is bound as it was, and undone as before")
  void sent_back_as_it_was_read() {
    ledger.add("r1", wanted(named("A1", "Acme"), named("429", "Fuel"), null));
    ledger.all.command(
        ledger.client,
        CAUSE,
        now ->
            Objects.requireNonNull(now)
                .bind(
                    "m1",
                    "ada",
                    ledger.clock.instant(),
                    List.of(
                        new Binding("r1", Part.SUPPLIER, BOOKS, "s1"),
                        new Binding("r1", Part.CATEGORY, "XERO:before", "k9"))),
        SupplierRules::told);
    var merged = rule("r1");
    change("r1", new WantedRule(picked("s1"), named("429", "Fuel"), null, true));
    assertThat(rule("r1"))
        .isEqualTo(new SupplierRule("r1", merged.supplier(), merged.category(), null, true));
    change("r1", wanted(named("A1", "Acme"), named("429", "Petrol"), null));
    assertThat(rule("r1").supplier().bound()).as("written, not picked").isNull();
    assertThat(rule("r1").category()).isEqualTo(new Reference("429", "Petrol", null));
    change("r1", wanted(picked("s1"), null, null));
    assertThat(rule("r1").supplier()).as("picked by a person").isEqualTo(ACME);
  }

  @Test
  @DisplayName("INT-2 who does not see a client is told of no rule and writes none")
  void not_theirs() {
    ledger.add("r1", wanted(picked("s1"), null, null));
    var before = ledger.stored();
    var other = wanted(named(null, "Bolt"), null, null);
    assertThat(no(ledger.rules.find(STRANGER, ledger.client))).containsExactly("CLIENT_NOT_FOUND");
    assertThat(
            no(ledger.rules.add(STRANGER, ledger.client, "r2", other, CAUSE, SupplierRules::told)))
        .containsExactly("CLIENT_NOT_FOUND");
    assertThat(
            no(
                ledger.rules.change(
                    STRANGER,
                    ledger.client,
                    "r1",
                    other,
                    new IfMatch(1),
                    CAUSE,
                    SupplierRules::told)))
        .containsExactly("CLIENT_NOT_FOUND");
    assertThat(no(ledger.rules.remove(STRANGER, ledger.client, "r1", CAUSE, SupplierRules::told)))
        .containsExactly("CLIENT_NOT_FOUND");
    assertThat(ledger.stored()).isEqualTo(before);
  }

  @Test
  @DisplayName("INT-2 a client's own people write rules for the practice that looks after it")
  void their_own() {
    var zoe = ledger.own();
    var wanted = wanted(picked("s1"), null, null);
    assertThat(ledger.rules.find(zoe, ledger.client))
        .isEqualTo(new Outcome.Unchanged<>(SupplierRules.none(ledger.client, ""), 0));
    assertThat(no(ledger.rules.add(zoe, ledger.client, "r1", wanted, CAUSE, SupplierRules::told)))
        .containsExactly("CLIENT_NOT_YET");
    ledger.heard.put(ledger.client, new ClientFacts("p1", ClientStatus.ACTIVE, false));
    ledger.rules.add(zoe, ledger.client, "r1", wanted, CAUSE, SupplierRules::told);
    assertThat(ledger.stored().practice()).isEqualTo("p1");
    assertThat(ledger.rules.find(ADMIN, ledger.client))
        .isEqualTo(new Outcome.Unchanged<>(ledger.stored(), 1));
  }

  @Test
  @DisplayName("INT-5 a rule that is not there is neither changed nor taken away")
  void not_there() {
    var wanted = wanted(picked("s1"), null, null);
    assertThat(no(change("r1", wanted))).containsExactly("RULE_NOT_FOUND");
    assertThat(no(ledger.rules.remove(ADMIN, ledger.client, "r1", CAUSE, SupplierRules::told)))
        .containsExactly("RULE_NOT_FOUND");
    ledger.add("r1", wanted);
    assertThat(no(change("r2", wanted))).containsExactly("RULE_NOT_FOUND");
    ledger.rules.remove(ADMIN, ledger.client, "r1", CAUSE, SupplierRules::told);
    assertThat(ledger.stored().rules()).isEmpty();
  }
}
