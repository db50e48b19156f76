package io.clientele.integration.merging;

import io.clientele.integration.rules.RuleReason;
import io.clientele.integration.rules.SupplierRules;
import io.clientele.integration.rules.SupplierRules.Binding;
import io.clientele.integration.rules.SupplierRulesEvent;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is bound when somebody says yes to a plan: its matches, and what they chose. */
final class Application {

  private final Plan plan;
  private final List<Choice> choices;

  Application(Plan plan, List<Choice> choices) {
    this.plan = plan;
    this.choices = List.copyOf(choices);
  }

  /**
   * What a yes does. Said again it changes nothing, but only if what it would bind is all there; if
   * none of that is bound any more it is bound again; anything in between was not planned.
   *
   * @param id of the plan somebody has seen
   * @param plans makes the plan for rules, of the lists as they are now
   */
  static Decision<SupplierRules, SupplierRulesEvent> decide(
      SupplierRules now,
      String id,
      List<Choice> choices,
      Function<SupplierRules, Plan> plans,
      String by,
      Instant at) {
    var before =
        now.merge(id).filter(one -> one.undoneAt() == null).isPresent() ? now.without(id) : now;
    var plan = plans.apply(before);
    if (!plan.id().equals(id)) {
      return overtaken(plans.apply(now));
    }
    var application = new Application(plan, choices);
    var problems = application.problems();
    if (!problems.isEmpty()) {
      return Decision.refused(problems);
    }
    var bound = before.bind(id, by, at, application.bindings());
    if (before.equals(now)) {
      return bound;
    }
    return bound instanceof Decision.Done<SupplierRules, SupplierRulesEvent> done
            && done.next().rules().equals(now.rules())
        ? Decision.unchanged()
        : overtaken(plans.apply(now));
  }

  private static Decision<SupplierRules, SupplierRulesEvent> overtaken(Plan present) {
    return Decision.refused(
        RuleReason.PLAN_OVERTAKEN
            .because("Rules or lists are not as they were planned; look at the plan again.")
            .with("plan", present.id()));
  }

  /** Every choice that is none of the plan's, or is made twice. */
  List<Refusal> problems() {
    var problems = new ArrayList<Refusal>();
    var made = new HashSet<String>();
    for (var i = 0; i < choices.size(); i++) {
      var choice = choices.get(i);
      if (row(choice).isEmpty() || !made.add(choice.rule() + "/" + choice.part())) {
        problems.add(
            RuleReason.CHOICE_UNUSABLE
                .because("The plan offers no such choice, or it is made twice.")
                .about("choices[" + i + "]"));
      }
    }
    return problems;
  }

  /** What is to be bound, in the order of the plan; conflicts nobody chose for stay as they are. */
  List<Binding> bindings() {
    var bindings = new ArrayList<Binding>();
    for (var row : plan.rows()) {
      if (row.fate().isMatch()) {
        bindings.add(binding(row, row.entries().getFirst().id()));
      }
    }
    for (var choice : choices) {
      row(choice).ifPresent(row -> bindings.add(binding(row, choice.entry())));
    }
    return bindings;
  }

  private Optional<Row> row(Choice choice) {
    return plan.rows().stream()
        .filter(row -> row.rule().equals(choice.rule()) && row.part() == choice.part())
        .filter(row -> row.offers(choice.entry()))
        .findFirst();
  }

  private Binding binding(Row row, String entry) {
    return new Binding(row.rule(), row.part(), plan.books().key(), entry);
  }
}
