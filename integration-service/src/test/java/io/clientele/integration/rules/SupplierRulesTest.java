package io.clientele.integration.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.rules.PublicSupplierRules.Named;
import io.clientele.integration.rules.SupplierRules.Binding;
import io.clientele.integration.rules.SupplierRulesEvent.SupplierRulesChanged;
import io.clientele.integration.rules.SupplierRulesEvent.Why;
import io.clientele.platform.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SupplierRulesTest {

  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final String BOOKS = "XERO:o1";
  private static final Reference FUEL = new Reference("429", "Fuel", null);

  private final SupplierRules none = SupplierRules.none("c1", "p1");

  private static Reference named(@Nullable String code, @Nullable String name) {
    return new Reference(code, name, null);
  }

  private static SupplierRule rule(String id, Reference supplier) {
    return new SupplierRule(id, supplier, FUEL, null, false);
  }

  private static Decision.Done<SupplierRules, SupplierRulesEvent> done(
      Decision<SupplierRules, SupplierRulesEvent> decision) {
    assertThat(decision).isInstanceOf(Decision.Done.class);
    return (Decision.Done<SupplierRules, SupplierRulesEvent>) decision;
  }

  private static SupplierRules next(Decision<SupplierRules, SupplierRulesEvent> decision) {
    return done(decision).next();
  }

  private static List<String> refused(Decision<SupplierRules, SupplierRulesEvent> decision) {
    assertThat(decision).isInstanceOf(Decision.Refused.class);
    return ((Decision.Refused<SupplierRules, SupplierRulesEvent>) decision)
        .why().stream().map(why -> why.reason().name()).toList();
  }

  private static SupplierRulesChanged said(Decision<SupplierRules, SupplierRulesEvent> decision) {
    return (SupplierRulesChanged) done(decision).events().getFirst();
  }

  @Test
  @DisplayName("INT-5 a rule is written, written anew and taken away, and each is said")
  void written_and_taken_away() {
    var written = none.write(rule("r1", named("A1", "Acme")));
    assertThat(said(written))
        .isEqualTo(new SupplierRulesChanged("c1", Why.WRITTEN, List.of("r1"), null));
    var two = next(next(written).write(rule("r2", named("B1", "Bolt"))));
    assertThat(two.write(rule("r2", named("B1", "Bolt")))).isInstanceOf(Decision.Unchanged.class);
    var renamed = next(two.write(rule("r1", named("A1", "Acme Ltd"))));
    assertThat(renamed.rules()).extracting(SupplierRule::id).containsExactly("r1", "r2");
    assertThat(renamed.find("r1").orElseThrow().supplier().name()).isEqualTo("Acme Ltd");
    assertThat(said(renamed.remove("r1")).why()).isEqualTo(Why.REMOVED);
    assertThat(next(renamed.remove("r1")).find("r1")).isEmpty();
    assertThat(refused(renamed.remove("r3"))).containsExactly("RULE_NOT_FOUND");
  }

  @Test
  @DisplayName("INT-5 auto-publish is refused until the supplier has a category, and keeps it")
  void auto_publish_needs_a_category() {
    var supplier = named("A1", "Acme");
    var without = new SupplierRule("r1", supplier, null, null, true);
    assertThat(refused(none.write(without))).containsExactly("CATEGORY_NEEDED");
    var with = next(none.write(new SupplierRule("r1", supplier, FUEL, null, true)));
    assertThat(refused(with.write(without))).containsExactly("CATEGORY_NEEDED");
    assertThat(next(with.write(new SupplierRule("r1", supplier, null, null, false))).rules())
        .noneMatch(SupplierRule::autoPublish);
  }

  @Test
  @DisplayName("INT-5 no supplier has two rules, however it is written")
  void no_supplier_has_two_rules() {
    var bound = new Reference(null, "Acme", new Bound(BOOKS, "s1", null));
    var all = next(next(none.write(rule("r1", named("A1", "Smith")))).write(rule("r2", bound)));
    assertThat(refused(all.write(rule("r3", named("a1", null)))))
        .containsExactly("SUPPLIER_HAS_A_RULE");
    assertThat(refused(all.write(rule("r3", named(null, " smith ")))))
        .containsExactly("SUPPLIER_HAS_A_RULE");
    assertThat(
            refused(all.write(rule("r3", new Reference("X", "Y", new Bound(BOOKS, "s1", null))))))
        .containsExactly("SUPPLIER_HAS_A_RULE");
    // The same name under another code, or the same id in other books, is somebody else.
    all = next(all.write(rule("r3", named("A2", "Smith"))));
    var elsewhere = new Reference("Z", "Z", new Bound("XERO:o2", "s1", null));
    assertThat(next(all.write(rule("r4", elsewhere))).rules()).hasSize(4);
  }

  @Test
  @DisplayName("INT-5 two entries of the same books are two suppliers, whatever they are called")
  void two_of_one_name() {
    var one = new Reference("A1", "John Smith", new Bound(BOOKS, "s1", null));
    var two = new Reference("a1", "John Smith", new Bound(BOOKS, "s2", null));
    var all = next(next(none.write(rule("r1", one))).write(rule("r2", two)));
    assertThat(all.rules()).hasSize(2);
    var elsewhere = new Reference(null, "John Smith", new Bound("XERO:o2", "s3", null));
    assertThat(refused(all.write(rule("r3", elsewhere)))).containsExactly("SUPPLIER_HAS_A_RULE");
  }

  @Test
  @DisplayName("INT-5 a client has at most so many rules; all that is wrong is said at once")
  void at_most_so_many() {
    var full =
        new SupplierRules(
            "c1",
            "p1",
            IntStream.range(0, SupplierRules.MOST)
                .mapToObj(i -> rule("r" + i, named("C" + i, "N" + i)))
                .toList(),
            List.of());
    var wrong = new SupplierRule("new", named("C7", null), null, null, true);
    assertThat(refused(full.write(wrong)))
        .containsExactly("CATEGORY_NEEDED", "SUPPLIER_HAS_A_RULE", "TOO_MANY_RULES");
    assertThat(done(full.write(rule("r7", named("C7", "Other")))).next().rules())
        .hasSize(SupplierRules.MOST);
  }

  @Test
  @DisplayName("INT-6 what is bound at once is undone at once, but for what was changed since")
  void bound_and_undone() {
    var all =
        next(
            next(none.write(rule("r1", named("A1", "Acme"))))
                .write(rule("r2", named("B1", "Bolt"))));
    var merged =
        all.bind(
            "m1",
            "ada",
            NOW,
            List.of(
                new Binding("r1", Part.SUPPLIER, BOOKS, "s1"),
                new Binding("r1", Part.CATEGORY, BOOKS, "k1"),
                new Binding("r2", Part.SUPPLIER, BOOKS, "s2")));
    assertThat(said(merged))
        .isEqualTo(new SupplierRulesChanged("c1", Why.MERGED, List.of("r1", "r2"), "m1"));
    var after = next(merged);
    assertThat(after.rules().getFirst().supplier())
        .isEqualTo(new Reference("A1", "Acme", new Bound(BOOKS, "s1", "m1")));
    var picked = new Reference("A9", "Acme Nine", new Bound(BOOKS, "s9", null));
    var changed = next(after.write(rule("r1", picked)));

    var undone = changed.undo("m1", NOW, NOW.plus(Duration.ofHours(1)));
    assertThat(said(undone))
        .isEqualTo(new SupplierRulesChanged("c1", Why.UNDONE, List.of("r2"), "m1"));
    var left = next(undone);
    assertThat(left.rules().get(0).supplier()).isEqualTo(picked);
    assertThat(left.rules().get(1)).isEqualTo(all.rules().get(1));
    assertThat(left.merge("m1").orElseThrow().unbound()).isEqualTo(1);
    assertThat(left.undo("m1", NOW, NOW)).isInstanceOf(Decision.Unchanged.class);
  }

  @Test
  @DisplayName("INT-6 a merge is undone for a day, and what never was is not undone")
  void undone_for_a_day() {
    var merged =
        next(
            next(none.write(rule("r1", named("A1", "Acme"))))
                .bind("m1", "ada", NOW, List.of(new Binding("r1", Part.SUPPLIER, BOOKS, "s1"))));
    assertThat(refused(merged.undo("m1", NOW.plusMillis(1), NOW))).containsExactly("UNDO_OVER");
    assertThat(next(merged.undo("m1", NOW, NOW)).rules().getFirst().supplier().bound()).isNull();
    assertThat(refused(merged.undo("m2", NOW, NOW))).containsExactly("MERGE_NOT_FOUND");
    assertThat(refused(merged.bind("m2", "ada", NOW, List.of())))
        .containsExactly("NOTHING_TO_MERGE");
  }

  @Test
  @DisplayName("INT-6 no merge makes two rules of one supplier")
  void no_two_rules_of_one_supplier() {
    var all =
        next(
            next(none.write(rule("r1", named("A1", "Acme"))))
                .write(rule("r2", named("B1", "Bolt"))));
    var both =
        List.of(
            new Binding("r1", Part.SUPPLIER, BOOKS, "s1"),
            new Binding("r2", Part.SUPPLIER, BOOKS, "s1"));
    assertThat(refused(all.bind("m1", "ada", NOW, both))).containsExactly("SUPPLIER_HAS_A_RULE");
    // One category may serve any number of suppliers.
    var shared =
        List.of(
            new Binding("r1", Part.CATEGORY, BOOKS, "k1"),
            new Binding("r2", Part.CATEGORY, BOOKS, "k1"));
    assertThat(next(all.bind("m1", "ada", NOW, shared)).merges()).hasSize(1);
  }

  @Test
  @DisplayName("INT-6 what can be undone is never forgotten: a merge too many is refused")
  void what_can_be_undone_is_never_forgotten() {
    var all = next(none.write(rule("r1", named("A1", "Acme"))));
    for (var i = 0; i < SupplierRules.MOST_MERGES; i++) {
      all = next(all.bind("m" + i, "ada", NOW.plusSeconds(i), category(i)));
    }
    var day = NOW.plus(Merge.UNDOABLE);
    assertThat(refused(all.bind("m20", "ada", day, category(20))))
        .containsExactly("TOO_MANY_MERGES");
    var undone = next(all.undo("m0", NOW, day));
    assertThat(undone.merge("m0").orElseThrow().undoneAt()).isEqualTo(day);
    var instead = next(undone.bind("m20", "ada", day, category(20)));
    assertThat(instead.merges()).hasSize(SupplierRules.MOST_MERGES);
    assertThat(refused(instead.bind("m21", "ada", day, category(21))))
        .containsExactly("TOO_MANY_MERGES");
    var later = next(all.bind("m20", "ada", day.plusMillis(1), category(20)));
    assertThat(later.merge("m0")).isEmpty();
    assertThat(later.merges()).hasSize(SupplierRules.MOST_MERGES);
    assertThat(next(all.bind("m3", "ada", day, category(3))).merges()).hasSameSizeAs(all.merges());
  }

  @Test
  @DisplayName("INT-5 others are told each rule, and what of it is bound, but not by which merge")
  void what_others_are_told() {
    var rule = new SupplierRule("r1", named("A1", "Acme"), FUEL, named(null, "20%"), true);
    var bound = next(next(none.write(rule)).bind("m1", "ada", NOW, category(1)));
    assertThat(bound.told())
        .isEqualTo(
            new PublicSupplierRules(
                "c1",
                "p1",
                List.of(
                    new PublicSupplierRules.Rule(
                        "r1",
                        new Named("A1", "Acme", null, null),
                        new Named("429", "Fuel", BOOKS, "k1"),
                        new Named(null, "20%", null, null),
                        true))));
    var bare = new SupplierRule("r2", named("B1", "Bolt"), null, null, false);
    assertThat(next(none.write(bare)).told().rules())
        .containsExactly(
            new PublicSupplierRules.Rule(
                "r2", new Named("B1", "Bolt", null, null), null, null, false));
  }

  private static List<Binding> category(int number) {
    return List.of(new Binding("r1", Part.CATEGORY, BOOKS, "k" + number));
  }
}
