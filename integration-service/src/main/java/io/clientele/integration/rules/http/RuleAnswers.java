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
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The supplier rules of a client, each answer's ETag the version of all of them: the same for
 * colleagues of the practice and for the client's own people; a controller for each says where
 * (INT-2).
 */
abstract class RuleAnswers {

  private final ClientRules rules;
  private final String path;

  RuleAnswers(ClientRules rules, String path) {
    this.rules = rules;
    this.path = path;
  }

  /** All rules of a client; so few that one page holds them. */
  record RulesView(List<RuleView> items) {}

  /** A rule that is gone. */
  record RemovedView(String id) {}

  @GetMapping
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RulesView.class)))
  ResponseEntity<String> supplierRules(@PathVariable String client, Caller caller) {
    var books = rules.books(caller, client).orElse(null);
    return Answers.ok(
        rules.find(caller, client),
        all -> new RulesView(all.rules().stream().map(one -> RuleView.of(one, books)).toList()));
  }

  @GetMapping("/{rule}")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RuleView.class)))
  ResponseEntity<String> supplierRule(
      @PathVariable String client, @PathVariable String rule, Caller caller) {
    var found = rules.find(caller, client);
    if (found instanceof Outcome.Unchanged<SupplierRules> all && all.state().find(rule).isEmpty()) {
      throw new RefusedRequest(
          List.of(
              RuleReason.RULE_NOT_FOUND.because("There is no such rule, or you do not see it.")));
    }
    return Answers.ok(found, view(caller, client, rule));
  }

  @PostMapping
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = RuleView.class)))
  ResponseEntity<String> addSupplierRule(
      @PathVariable String client, Caller caller, Cause cause, @RequestBody RuleRequest request) {
    var id = cause.newId("supplier-rule");
    var view = view(caller, client, id);
    // A path that names a practice is that of the caller, or nobody comes here.
    var place =
        UriComponentsBuilder.fromPath(path + "/{rule}")
            .build(Map.of("practice", caller.practice(), "client", client, "rule", id));
    return Answers.created(
        rules.add(caller, client, id, request.wanted(), cause, view), place, view);
  }

  @PutMapping("/{rule}")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RuleView.class)))
  ResponseEntity<String> changeSupplierRule(
      @PathVariable String client,
      @PathVariable String rule,
      Caller caller,
      Cause cause,
      IfMatch seen,
      @RequestBody RuleRequest request) {
    var view = view(caller, client, rule);
    return Answers.ok(
        rules.change(caller, client, rule, request.wanted(), seen, cause, view), view);
  }

  @DeleteMapping("/{rule}")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RemovedView.class)))
  ResponseEntity<String> removeSupplierRule(
      @PathVariable String client, @PathVariable String rule, Caller caller, Cause cause) {
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
