package io.clientele.integration.rules;

import io.clientele.integration.rules.SupplierRulesEvent.SupplierRulesChanged;
import io.clientele.integration.rules.SupplierRulesEvent.Why;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All supplier rules of a client: one document, so that no supplier has two and a merge is one
 * write.
 *
 * @param id of the client
 * @param merges the newest ones, oldest first
 */
public record SupplierRules(
    String id, String practice, List<SupplierRule> rules, List<Merge> merges) {

  /** The name of this kind of aggregate, in subjects and in the store. */
  public static final String TYPE = "supplier-rules";

  /** So many a client may have: they are told as a whole with every change. */
  public static final int MOST = 200;

  static final int MOST_MERGES = 20;

  public SupplierRules {
    rules = List.copyOf(rules);
    merges = List.copyOf(merges);
  }

  /** What a client has for which none was ever written. */
  public static SupplierRules none(String client, String practice) {
    return new SupplierRules(client, practice, List.of(), List.of());
  }

  /** The rule of this id. */
  public Optional<SupplierRule> find(String rule) {
    return rules.stream().filter(one -> one.id().equals(rule)).findFirst();
  }

  /** The merge of this id. */
  public Optional<Merge> merge(String id) {
    return merges.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** A rule is added, or replaced under its id. */
  Decision<SupplierRules, SupplierRulesEvent> write(SupplierRule rule) {
    var before = find(rule.id());
    if (before.filter(rule::equals).isPresent()) {
      return Decision.unchanged();
    }
    var against = against(rule);
    if (!against.isEmpty()) {
      return Decision.refused(against);
    }
    var after = new ArrayList<>(rules);
    before.ifPresentOrElse(old -> after.set(after.indexOf(old), rule), () -> after.add(rule));
    return Decision.done(
        with(after, merges), new SupplierRulesChanged(id, Why.WRITTEN, List.of(rule.id()), null));
  }

  private List<Refusal> against(SupplierRule rule) {
    var against = new ArrayList<Refusal>();
    var others = rules.stream().filter(one -> !one.id().equals(rule.id())).toList();
    if (rule.autoPublish() && rule.category() == null) {
      against.add(
          RuleReason.CATEGORY_NEEDED
              .because("Without a category nothing of this supplier can be published by itself.")
              .about("autoPublish"));
    }
    others.stream()
        .filter(rule::isAboutTheSupplierOf)
        .findFirst()
        .ifPresent(
            other ->
                against.add(
                    RuleReason.SUPPLIER_HAS_A_RULE
                        .because("This supplier has a rule already.")
                        .about("supplier")
                        .with("rule", other.id())));
    if (others.size() >= MOST) {
      against.add(
          RuleReason.TOO_MANY_RULES
              .because("A client can have " + MOST + " supplier rules.")
              .with("most", MOST));
    }
    return against;
  }

  /** A rule is taken away. */
  Decision<SupplierRules, SupplierRulesEvent> remove(String rule) {
    return find(rule)
        .<Decision<SupplierRules, SupplierRulesEvent>>map(
            old ->
                Decision.done(
                    with(rules.stream().filter(one -> !one.equals(old)).toList(), merges),
                    new SupplierRulesChanged(id, Why.REMOVED, List.of(rule), null)))
        .orElseGet(() -> Decision.refused(noSuchRule()));
  }

  /**
   * Binds what was planned and chosen, all of it or nothing (INT-6).
   *
   * @param bindings each of a reference that is there
   */
  public Decision<SupplierRules, SupplierRulesEvent> bind(
      String merge, String by, Instant now, List<Binding> bindings) {
    if (bindings.isEmpty()) {
      return Decision.refused(
          RuleReason.NOTHING_TO_MERGE.because("There is nothing that could be bound."));
    }
    var after = rules.stream().map(rule -> bound(rule, merge, bindings)).toList();
    var twice = twice(after);
    if (twice.isPresent()) {
      return Decision.refused(twice.get());
    }
    var merges = new ArrayList<>(this.merges.stream().filter(m -> !m.id().equals(merge)).toList());
    merges.add(new Merge(merge, by, now, bindings.size(), null, 0));
    return Decision.done(
        with(after, newest(merges)),
        new SupplierRulesChanged(id, Why.MERGED, changed(after), merge));
  }

  private static SupplierRule bound(SupplierRule rule, String merge, List<Binding> bindings) {
    return rule.each(
        (part, reference) ->
            bindings.stream()
                .filter(one -> one.rule().equals(rule.id()) && one.part() == part)
                .findFirst()
                .map(one -> reference.with(new Bound(one.books(), one.entry(), merge)))
                .orElse(reference));
  }

  private static Optional<Refusal> twice(List<SupplierRule> all) {
    for (var rule : all) {
      for (var other : all) {
        if (!rule.id().equals(other.id()) && rule.hasTheEntryOf(other)) {
          return Optional.of(
              RuleReason.SUPPLIER_HAS_A_RULE
                  .because("Two rules would be about one supplier.")
                  .about("choices")
                  .with("rules", List.of(rule.id(), other.id())));
        }
      }
    }
    return Optional.empty();
  }

  /** Unbinds what a merge has bound and nobody has changed since (INT-6). */
  public Decision<SupplierRules, SupplierRulesEvent> undo(
      String merge, Instant latest, Instant now) {
    var found = merge(merge);
    if (found.isEmpty()) {
      return Decision.refused(
          RuleReason.MERGE_NOT_FOUND.because("There is no such merge, or you do not see it."));
    }
    var made = found.get();
    if (made.undoneAt() != null) {
      return Decision.unchanged();
    }
    if (made.at().isBefore(latest)) {
      return Decision.refused(
          RuleReason.UNDO_OVER
              .because("A merge can be undone for a day; change single rules instead.")
              .with("mergedAt", made.at().toString()));
    }
    var after =
        rules.stream()
            .map(rule -> rule.each((part, one) -> one.isBoundBy(merge) ? one.with(null) : one))
            .toList();
    var unbound = rules.stream().mapToInt(rule -> rule.countBoundBy(merge)).sum();
    var undone = new Merge(merge, made.by(), made.at(), made.bound(), now, unbound);
    return Decision.done(
        with(after, merges.stream().map(one -> one.equals(made) ? undone : one).toList()),
        new SupplierRulesChanged(id, Why.UNDONE, changed(after), merge));
  }

  private List<String> changed(List<SupplierRule> after) {
    return after.stream().filter(rule -> !rules.contains(rule)).map(SupplierRule::id).toList();
  }

  private static List<Merge> newest(List<Merge> all) {
    return all.subList(Math.max(0, all.size() - MOST_MERGES), all.size());
  }

  private SupplierRules with(List<SupplierRule> otherRules, List<Merge> otherMerges) {
    return new SupplierRules(id, practice, otherRules, otherMerges);
  }

  static Refusal noSuchRule() {
    return RuleReason.RULE_NOT_FOUND.because("There is no such rule, or you do not see it.");
  }

  /** What others may know of them. */
  public PublicSupplierRules told() {
    return new PublicSupplierRules(
        id, practice, rules.stream().map(PublicSupplierRules.Rule::of).toList());
  }

  /** What of a rule is to be bound to which entry. */
  public record Binding(String rule, Part part, String books, String entry) {}
}
