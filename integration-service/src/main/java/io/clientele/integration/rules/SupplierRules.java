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
 * @param merges oldest first; those that can be undone no more are forgotten when there are many
 */
public record SupplierRules(
    String id, String practice, List<SupplierRule> rules, List<Merge> merges) {

  /** The name of this kind of aggregate, in subjects and in the store. */
  public static final String TYPE = "supplier-rules";

  /**
   * So many a client may have: they are told as a whole with every change, and up to a hundred
   * changes wait in their document, which the store limits to 16 MB. A rule is told in some 650
   * bytes, of names and ids as long as they may be in 2,200: 100 * 50 * 650 bytes are 3 MB, and 11
   * MB at the worst.
   */
  public static final int MOST = 50;

  /** So many can be undone at a time; what can be undone is never forgotten. */
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
    var others = remembered(merge, now);
    if (others.size() >= MOST_MERGES) {
      return Decision.refused(
          RuleReason.TOO_MANY_MERGES
              .because("So many merges can be undone at a time; the oldest is over in a while.")
              .with("most", MOST_MERGES));
    }
    var merges = new ArrayList<>(others);
    merges.add(new Merge(merge, by, now, bindings.size(), null, 0));
    return Decision.done(
        with(after, merges), new SupplierRulesChanged(id, Why.MERGED, changed(after), merge));
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
    var after = without(merge).rules();
    var unbound = rules.stream().mapToInt(rule -> rule.countBoundBy(merge)).sum();
    var undone = new Merge(merge, made.by(), made.at(), made.bound(), now, unbound);
    return Decision.done(
        with(after, merges.stream().map(one -> one.equals(made) ? undone : one).toList()),
        new SupplierRulesChanged(id, Why.UNDONE, changed(after), merge));
  }

  /** The same, but for what a merge has bound and nobody has changed since: as if unbound. */
  public SupplierRules without(String merge) {
    return with(
        rules.stream()
            .map(rule -> rule.each((part, one) -> one.isBoundBy(merge) ? one.with(null) : one))
            .toList(),
        merges);
  }

  private List<String> changed(List<SupplierRule> after) {
    return after.stream().filter(rule -> !rules.contains(rule)).map(SupplierRule::id).toList();
  }

  // Once there are so many, only those are remembered that can still be undone.
  private List<Merge> remembered(String but, Instant now) {
    var others = merges.stream().filter(one -> !one.id().equals(but)).toList();
    var latest = now.minus(Merge.UNDOABLE);
    return others.size() < MOST_MERGES
        ? others
        : others.stream()
            .filter(one -> one.undoneAt() == null && !one.at().isBefore(latest))
            .toList();
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
