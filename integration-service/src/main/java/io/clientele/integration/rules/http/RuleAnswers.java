package io.clientele.integration.rules.http;

import io.clientele.integration.rules.ClientRules;
import io.clientele.integration.rules.RuleReason;
import io.clientele.integration.rules.SupplierRules;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IfMatch;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.http.Answers;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The same answers for colleagues of the practice and the client's own people (INT-2). */
@Component
class RuleAnswers {

  private final ClientRules rules;

  RuleAnswers(ClientRules rules) {
    this.rules = rules;
  }

  /** All rules of a client; so few that one page holds them. */
  record RulesView(List<RuleView> items) {}

  /** A rule that is gone. */
  record RemovedView(String id) {}

  ResponseEntity<String> all(String client, Caller caller) {
    var books = rules.books(caller, client).orElse(null);
    return Answers.ok(
        rules.find(caller, client),
        all -> new RulesView(all.rules().stream().map(one -> RuleView.of(one, books)).toList()));
  }

  ResponseEntity<String> one(String client, String rule, Caller caller) {
    var found = rules.find(caller, client);
    if (found instanceof Outcome.Unchanged<SupplierRules> all && all.state().find(rule).isEmpty()) {
      throw new RefusedRequest(
          List.of(
              RuleReason.RULE_NOT_FOUND.because("There is no such rule, or you do not see it.")));
    }
    return Answers.ok(found, view(caller, client, rule));
  }

  /** Writes a new one; {@code place} says from its id where it is. */
  ResponseEntity<String> add(
      String client, RuleRequest request, Caller caller, Cause cause, Function<String, URI> place) {
    var id = cause.newId("supplier-rule");
    var view = view(caller, client, id);
    return Answers.created(
        rules.add(caller, client, id, request.wanted(), cause, view), place.apply(id), view);
  }

  ResponseEntity<String> change(
      String client, String rule, RuleRequest request, Caller caller, Cause cause, IfMatch seen) {
    var view = view(caller, client, rule);
    return Answers.ok(
        rules.change(caller, client, rule, request.wanted(), seen, cause, view), view);
  }

  ResponseEntity<String> remove(String client, String rule, Caller caller, Cause cause) {
    Function<SupplierRules, RemovedView> view = all -> new RemovedView(rule);
    return Answers.ok(rules.remove(caller, client, rule, cause, view), view);
  }

  private Function<SupplierRules, RuleView> view(Caller caller, String client, String rule) {
    return all ->
        all.find(rule)
            .map(one -> RuleView.of(one, rules.books(caller, client).orElse(null)))
            .orElseThrow();
  }
}
