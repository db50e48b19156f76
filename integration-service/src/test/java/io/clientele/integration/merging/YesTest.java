package io.clientele.integration.merging;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.provider.ListName;
import io.clientele.integration.rules.Books;
import io.clientele.integration.rules.Part;
import io.clientele.integration.rules.Reference;
import io.clientele.integration.rules.SupplierRule;
import io.clientele.integration.rules.SupplierRules;
import io.clientele.integration.rules.SupplierRulesEvent;
import io.clientele.platform.decision.Decision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a yes to a plan does, said once, again, and too late. */
class YesTest {

  private static final Books BOOKS = new Books("n1", "XERO:o1");
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final List<Entry> SUPPLIERS =
      List.of(
          new Entry("s1", null, "Acme"),
          new Entry("s2", null, "Smith"),
          new Entry("s3", null, "Smith"));
  private static final Choice SECOND = new Choice("r2", Part.SUPPLIER, "s2");
  private static final Choice THIRD = new Choice("r2", Part.SUPPLIER, "s3");

  private final SupplierRules written =
      new SupplierRules("c1", "p1", List.of(rule("r1", "Acme"), rule("r2", "Smith")), List.of());
  private final String plan = plan(written).id();

  private static SupplierRule rule(String id, String supplier) {
    return new SupplierRule(id, new Reference(null, supplier, null), null, null, false);
  }

  private static Plan plan(SupplierRules rules, ListName... missing) {
    return Plan.of(
        rules,
        BOOKS,
        List.of(missing),
        part -> {
          var index =
              new Index(
                  Written.in(rules, BOOKS).stream()
                      .filter(one -> one.part() == part)
                      .map(Written::reference)
                      .toList());
          SUPPLIERS.forEach(index::add);
          return index;
        });
  }

  private Decision<SupplierRules, SupplierRulesEvent> yes(SupplierRules now, Choice... choices) {
    return Application.decide(now, plan, List.of(choices), YesTest::plan, "ada", NOW);
  }

  private static SupplierRules next(Decision<SupplierRules, SupplierRulesEvent> decision) {
    assertThat(decision).isInstanceOf(Decision.Done.class);
    return ((Decision.Done<SupplierRules, SupplierRulesEvent>) decision).next();
  }

  private static List<String> refused(Decision<SupplierRules, SupplierRulesEvent> decision) {
    assertThat(decision).isInstanceOf(Decision.Refused.class);
    return ((Decision.Refused<SupplierRules, SupplierRulesEvent>) decision)
        .why().stream().map(why -> why.reason().name()).toList();
  }

  private static @Nullable String supplier(SupplierRules rules, int rule) {
    return rules.rules().get(rule).supplier().entryIn(BOOKS);
  }

  /** A person writes this rule anew, unbound. */
  private static SupplierRules unbound(SupplierRules rules, String... ids) {
    return new SupplierRules(
        "c1",
        "p1",
        rules.rules().stream()
            .map(
                rule ->
                    List.of(ids).contains(rule.id())
                        ? rule(rule.id(), String.valueOf(rule.supplier().name()))
                        : rule)
            .toList(),
        rules.merges());
  }

  @Test
  @DisplayName("INT-6 the same yes again changes nothing; another yes to the same plan is refused")
  void the_same_yes_again() {
    var merged = next(yes(written, SECOND));
    assertThat(supplier(merged, 1)).isEqualTo("s2");
    assertThat(yes(merged, SECOND)).isInstanceOf(Decision.Unchanged.class);
    assertThat(refused(yes(merged, THIRD))).containsExactly("PLAN_OVERTAKEN");
    assertThat(refused(yes(merged))).containsExactly("PLAN_OVERTAKEN");
    assertThat(refused(yes(next(yes(written)), SECOND))).containsExactly("PLAN_OVERTAKEN");
  }

  @Test
  @DisplayName("INT-6 a yes never answers that it is done while nothing is bound")
  void nothing_is_bound_any_more() {
    var merged = next(yes(written, SECOND));
    var again = next(yes(unbound(merged, "r1", "r2"), THIRD));
    assertThat(supplier(again, 0)).isEqualTo("s1");
    assertThat(supplier(again, 1)).isEqualTo("s3");
    assertThat(again.merges()).hasSize(1);
    assertThat(refused(yes(unbound(merged, "r1"), SECOND))).containsExactly("PLAN_OVERTAKEN");
    var undone = next(merged.undo(plan, NOW, NOW));
    assertThat(supplier(next(yes(undone, SECOND)), 1)).isEqualTo("s2");
  }

  @Test
  @DisplayName("INT-6 of a list that was never imported nothing is said, and nothing is counted")
  void a_list_is_missing() {
    var missing = plan(written, ListName.SUPPLIERS);
    assertThat(missing.rows()).extracting(Row::fate).containsOnly(Fate.LIST_MISSING);
    assertThat(missing.count(Fate.NOTHING_FOUND::equals)).isZero();
    assertThat(missing.count(Fate::isMatch) + missing.count(Fate::isConflict)).isZero();
    assertThat(plan(written, ListName.CATEGORIES).rows())
        .extracting(Row::fate)
        .containsExactly(Fate.MATCHED_BY_NAME, Fate.SEVERAL_HAVE_THE_NAME);
  }

  @Test
  @DisplayName("INT-6 what a rule is bound to already is no match of another: a person decides")
  void the_supplier_has_a_rule() {
    var bound = next(yes(written));
    var another =
        new SupplierRules(
            "c1", "p1", List.of(bound.rules().getFirst(), rule("r3", "Acme")), List.of());
    assertThat(plan(another).rows()).extracting(Row::fate).containsExactly(Fate.SUPPLIER_TWICE);
  }

  @Test
  @DisplayName("INT-6 a choice that the plan does not offer is refused, and nothing is bound")
  void not_offered() {
    assertThat(refused(yes(written, SECOND, new Choice("r1", Part.SUPPLIER, "s2"), SECOND)))
        .containsExactly("CHOICE_UNUSABLE", "CHOICE_UNUSABLE");
  }

  @Test
  @DisplayName("INT-6 which lists are missing is part of what somebody says yes to")
  void missing_is_part_of_it() {
    assertThat(plan(written, ListName.CATEGORIES).id()).isNotEqualTo(plan);
  }
}
