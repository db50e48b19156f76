package io.clientele.integration.merging;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.rules.Books;
import io.clientele.integration.rules.Part;
import io.clientele.integration.rules.Reference;
import io.clientele.integration.rules.SupplierRule;
import io.clientele.integration.rules.SupplierRules;
import io.clientele.integration.rules.SupplierRulesEvent;
import io.clientele.platform.decision.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is written and whatever was imported. */
class PlanPropertyTest {

  private static final Books BOOKS = new Books("n1", "XERO:o1");
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  // Few words, so that codes and names meet, in forms that are the same to people.
  private static Arbitrary<String> words() {
    return Arbitraries.of(
        "a1", "A1", " a1", "b  2", "B 2", "c3", "ｃ3", "d4", "stra\u00dfe", "STRASSE");
  }

  @Provide
  Arbitrary<List<Entry>> lists() {
    return Combinators.combine(words().injectNull(0.4), words())
        .as((code, name) -> new Entry("", code, name))
        .list()
        .ofMaxSize(9)
        .map(
            all ->
                IntStream.range(0, all.size())
                    .mapToObj(i -> new Entry("e" + i, all.get(i).code(), all.get(i).name()))
                    .toList());
  }

  @Provide
  Arbitrary<Reference> written() {
    return Combinators.combine(words().injectNull(0.4), words().injectNull(0.3))
        .as((code, name) -> new Reference(code, name, null));
  }

  @Provide
  Arbitrary<SupplierRules> rules() {
    return Combinators.combine(written(), written().injectNull(0.3), written().injectNull(0.3))
        .as((supplier, category, tax) -> new SupplierRule("", supplier, category, tax, false))
        .list()
        .ofMaxSize(6)
        .map(
            all ->
                new SupplierRules(
                    "c1",
                    "p1",
                    IntStream.range(0, all.size())
                        .mapToObj(i -> numbered("r" + i, all.get(i)))
                        .toList(),
                    List.of()));
  }

  private static SupplierRule numbered(String id, SupplierRule rule) {
    return new SupplierRule(id, rule.supplier(), rule.category(), rule.tax(), false);
  }

  private static Plan plan(SupplierRules rules, List<Entry> list) {
    return Plan.of(
        rules,
        BOOKS,
        List.of(),
        part -> {
          var index =
              new Index(
                  Written.in(rules, BOOKS).stream()
                      .filter(one -> one.part() == part)
                      .map(Written::reference)
                      .toList());
          list.forEach(index::add);
          return index;
        });
  }

  @Property
  @Label("INT-6 what is written is matched by code, then by name, as a naive reading says")
  void as_a_naive_reading_says(
      @ForAll("written") Reference written, @ForAll("lists") List<Entry> list) {
    var index = new Index(List.of(written));
    list.forEach(index::add);
    var found = index.find(written);
    var said = Oracle.say(written, list);
    assertThat(found.fate()).isEqualTo(said.fate());
    assertThat(found.entries())
        .extracting(Entry::id)
        .containsExactlyInAnyOrderElementsOf(said.entries());
    assertThat(found.more()).isZero();
  }

  @Property
  @Label("INT-6 a plan says one thing about everything written, and binds no supplier twice")
  void one_thing_about_everything(
      @ForAll("rules") SupplierRules rules, @ForAll("lists") List<Entry> list) {
    var plan = plan(rules, list);
    assertThat(plan.rows()).hasSameSizeAs(Written.in(rules, BOOKS));
    assertThat(plan.count(Fate::isMatch) + plan.count(Fate::isConflict))
        .isEqualTo(plan.rows().size() - plan.count(Fate.NOTHING_FOUND::equals));
    var suppliers =
        plan.rows().stream()
            .filter(row -> row.part() == Part.SUPPLIER && row.fate().isMatch())
            .map(row -> row.entries().getFirst().id())
            .toList();
    assertThat(suppliers).doesNotHaveDuplicates();
    assertThat(plan.rows())
        .filteredOn(row -> row.fate().isMatch())
        .allSatisfy(row -> assertThat(row.entries()).hasSize(1));
  }

  @Property
  @Label(
      "INT-6 the same facts are the same plan; another list is another plan, if anything differs")
  void the_same_facts_are_the_same_plan(
      @ForAll("rules") SupplierRules rules,
      @ForAll("lists") List<Entry> list,
      @ForAll("lists") List<Entry> other) {
    var plan = plan(rules, list);
    assertThat(plan(rules, List.copyOf(list)).id()).isEqualTo(plan.id());
    var second = plan(rules, other);
    assertThat(second.id().equals(plan.id())).isEqualTo(second.rows().equals(plan.rows()));
  }

  @Property
  @Label("INT-6 a merge binds exactly its plan, leaves nothing of it to plan, and undone is gone")
  void bound_and_undone(@ForAll("rules") SupplierRules rules, @ForAll("lists") List<Entry> list) {
    var plan = plan(rules, list);
    var bindings = new Application(plan, List.of()).bindings();
    assertThat(bindings).hasSize((int) plan.count(Fate::isMatch));
    if (bindings.isEmpty()) {
      return;
    }
    var merged = next(rules.bind(plan.id(), "ada", NOW, bindings));
    var left = plan(merged, list);
    var stays =
        plan.rows().stream().filter(row -> !row.fate().isMatch()).collect(Collectors.toSet());
    assertThat(left.rows())
        .extracting(Row::rule, Row::part)
        .containsExactlyInAnyOrderElementsOf(
            stays.stream()
                .map(row -> org.assertj.core.groups.Tuple.tuple(row.rule(), row.part()))
                .toList());
    var undone = next(merged.undo(plan.id(), NOW, NOW));
    assertThat(undone.rules()).isEqualTo(rules.rules());
    assertThat(plan(undone, list)).isEqualTo(plan);
  }

  @Property
  @Label("INT-6 only what a conflict offers can be chosen, and once")
  void only_what_is_offered(
      @ForAll("rules") SupplierRules rules, @ForAll("lists") List<Entry> list) {
    var plan = plan(rules, list);
    for (var row : plan.rows()) {
      for (var entry : Arrays.asList("e0", "e5", "nothing")) {
        var choice = new Choice(row.rule(), row.part(), entry);
        var offered =
            row.fate().isConflict() && row.entries().stream().anyMatch(e -> e.id().equals(entry));
        assertThat(new Application(plan, List.of(choice)).problems().isEmpty()).isEqualTo(offered);
        assertThat(new Application(plan, List.of(choice, choice)).problems())
            .hasSize(offered ? 1 : 2);
      }
    }
  }

  private static SupplierRules next(Decision<SupplierRules, SupplierRulesEvent> decision) {
    assertThat(decision).isInstanceOf(Decision.Done.class);
    return ((Decision.Done<SupplierRules, SupplierRulesEvent>) decision).next();
  }

  @Property(tries = 1)
  @Label("INT-6 however many share a name, few are held and listed")
  void few_are_held() {
    var written = new Reference(null, "Smith", null);
    var index = new Index(List.of(written));
    var many = new ArrayList<Entry>();
    for (var i = 0; i < 20_000; i++) {
      many.add(new Entry("e" + i, null, i % 2 == 0 ? "Smith" : "Other " + i));
    }
    many.forEach(index::add);
    var found = Objects.requireNonNull(index.find(written));
    assertThat(found.fate()).isEqualTo(Fate.SEVERAL_HAVE_THE_NAME);
    assertThat(found.entries()).hasSize(20);
    assertThat(found.more()).isEqualTo(9_980);
  }
}
