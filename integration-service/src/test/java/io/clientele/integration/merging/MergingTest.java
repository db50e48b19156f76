package io.clientele.integration.merging;

import static io.clientele.integration.rules.Ledger.ADMIN;
import static io.clientele.integration.rules.Ledger.CAUSE;
import static io.clientele.integration.rules.Ledger.STRANGER;
import static io.clientele.integration.rules.Ledger.entry;
import static io.clientele.integration.rules.Ledger.named;
import static io.clientele.integration.rules.Ledger.no;
import static io.clientele.integration.rules.Ledger.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.provider.ReferenceItem.Status;
import io.clientele.integration.rules.Ledger;
import io.clientele.integration.rules.Merge;
import io.clientele.integration.rules.Part;
import io.clientele.integration.rules.SupplierRules;
import io.clientele.platform.aggregate.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules written first, lists imported after, and people who say yes. */
class MergingTest {

  private static final List<ReferenceItem> SUPPLIERS =
      List.of(
          entry("s1", "A1", "Acme"),
          entry("s2", null, "Smith"),
          entry("s3", null, "Smith"),
          entry("s4", "OLD", "Old", null, Status.ARCHIVED));
  private static final List<ReferenceItem> RATES =
      List.of(
          entry("in", null, "20%", "PURCHASE", Status.ACTIVE),
          entry("out", null, "20%", "SALES", Status.ACTIVE));

  private final Ledger ledger = new Ledger();
  private final Merging merging =
      new Merging(ledger.all, ledger.connections, ledger.items, ledger.clock);

  @AfterEach
  void close() {
    ledger.close();
  }

  private Merging.Present planned() {
    return ((Outcome.Unchanged<Merging.Present>) merging.plan(ADMIN, ledger.client)).state();
  }

  private Outcome<SupplierRules> yes(String plan, Choice... choices) {
    return merging.apply(ADMIN, ledger.client, plan, List.of(choices), CAUSE, SupplierRules::told);
  }

  private Outcome<SupplierRules> undo(String merge) {
    return merging.undo(ADMIN, ledger.client, merge, CAUSE, SupplierRules::told);
  }

  private void written() {
    ledger.add("r1", wanted(named("a1", "Acme"), named("429", null), named(null, "20%")));
    ledger.add("r2", wanted(named(null, "smith"), null, null));
    ledger.add("r3", wanted(named("OLD", null), null, null));
    ledger.imports(Map.of(ListName.SUPPLIERS, SUPPLIERS, ListName.TAX_RATES, RATES));
  }

  @Test
  @DisplayName("INT-6 a plan says what each thing written is in the lists that were imported")
  void what_each_thing_is() {
    written();
    var plan = planned().plan();
    assertThat(plan.rows())
        .extracting(Row::rule, Row::part, Row::fate)
        .containsExactly(
            tuple("r1", Part.SUPPLIER, Fate.MATCHED_BY_CODE),
            tuple("r1", Part.CATEGORY, Fate.LIST_MISSING),
            // The other one of that name is for sales alone.
            tuple("r1", Part.TAX, Fate.MATCHED_BY_NAME),
            tuple("r2", Part.SUPPLIER, Fate.SEVERAL_HAVE_THE_NAME),
            tuple("r3", Part.SUPPLIER, Fate.NOTHING_FOUND));
    assertThat(plan.missing()).containsExactly(ListName.CATEGORIES);
    assertThat(planned().rules()).isEqualTo(ledger.stored());
  }

  @Test
  @DisplayName("INT-6 of a client for whom nothing was written there is nothing to merge")
  void nothing_was_written() {
    ledger.imports(Map.of(ListName.SUPPLIERS, SUPPLIERS));
    assertThat(planned().plan().rows()).isEmpty();
    assertThat(planned().rules()).isEqualTo(SupplierRules.none(ledger.client, "p1"));
    assertThat(no(yes(planned().plan().id()))).containsExactly("NOTHING_TO_MERGE");
    assertThat(no(undo("m1"))).containsExactly("MERGE_NOT_FOUND");
  }

  @Test
  @DisplayName("INT-6 a yes binds its plan and what was chosen, and is undone for a day")
  void bound_and_undone() {
    written();
    var before = ledger.stored();
    var plan = planned().plan().id();
    var moment = ledger.clock.instant();
    yes(plan, new Choice("r2", Part.SUPPLIER, "s3"));
    var merge = ledger.stored().merge(plan).orElseThrow();
    assertThat(merge.bound()).isEqualTo(3);
    assertThat(merge.by()).isEqualTo("ada");
    assertThat(merge.at()).isBetween(moment.minusMillis(1), ledger.clock.instant());
    assertThat(planned().plan().rows()).extracting(Row::rule).containsExactly("r1", "r3");
    assertThat(planned().rules().merges()).containsExactly(merge);
    undo(plan);
    assertThat(ledger.stored().rules()).isEqualTo(before.rules());
    assertThat(ledger.stored().merge(plan).orElseThrow().unbound()).isEqualTo(3);

    yes(plan);
    ledger.clock.turn(Merge.UNDOABLE.plus(Duration.ofSeconds(1)));
    assertThat(no(undo(plan))).containsExactly("UNDO_OVER");
  }

  @Test
  @DisplayName(
      "INT-6 a yes to a plan of lists that have changed since is refused, and binds nothing")
  void overtaken() {
    written();
    var plan = planned().plan().id();
    var before = ledger.stored();
    ledger.write(ListName.SUPPLIERS, List.of(entry("s2", null, "Smith")));
    assertThat(no(yes(plan))).containsExactly("PLAN_OVERTAKEN");
    assertThat(planned().plan().rows())
        .extracting(Row::fate)
        .contains(Fate.MATCHED_BY_NAME)
        .doesNotContain(Fate.SEVERAL_HAVE_THE_NAME, Fate.MATCHED_BY_CODE);
    assertThat(ledger.stored()).isEqualTo(before);
  }

  @Test
  @DisplayName("INT-2 who does not see a client plans, binds and undoes nothing there")
  void not_theirs() {
    written();
    var plan = planned().plan().id();
    var client = ledger.client;
    assertThat(no(merging.plan(STRANGER, client))).containsExactly("CONNECTION_NOT_FOUND");
    assertThat(no(merging.apply(STRANGER, client, plan, List.of(), CAUSE, SupplierRules::told)))
        .containsExactly("CONNECTION_NOT_FOUND");
    yes(plan);
    assertThat(no(merging.undo(STRANGER, client, plan, CAUSE, SupplierRules::told)))
        .containsExactly("CONNECTION_NOT_FOUND");
    assertThat(ledger.stored().merge(plan).orElseThrow().undoneAt()).isNull();
  }
}
