package io.clientele.integration.merging.http;

import io.clientele.integration.merging.Merging;
import io.clientele.integration.rules.SupplierRules;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.http.Answers;
import io.clientele.platform.token.Caller;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * A plan, the yes to it, and its way back (INT-6): the same for colleagues of the practice and for
 * the client's own people; a controller for each says where (INT-2).
 */
abstract class MergeAnswers {

  private final Merging merging;

  MergeAnswers(Merging merging) {
    this.merging = merging;
  }

  @GetMapping
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PlanView.class)))
  ResponseEntity<String> mergePlan(@PathVariable String client, Caller caller) {
    return Answers.ok(merging.plan(caller, client), PlanView::of);
  }

  @PostMapping("/{plan}/application")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MergeView.class)))
  ResponseEntity<String> merge(
      @PathVariable String client,
      @PathVariable String plan,
      Caller caller,
      Cause cause,
      @RequestBody MergeRequest request) {
    return Answers.ok(
        merging.apply(caller, client, plan, request.wanted(), cause, view(plan)), view(plan));
  }

  @PostMapping("/{plan}/undo")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MergeView.class)))
  ResponseEntity<String> undoMerge(
      @PathVariable String client, @PathVariable String plan, Caller caller, Cause cause) {
    return Answers.ok(merging.undo(caller, client, plan, cause, view(plan)), view(plan));
  }

  private static Function<SupplierRules, MergeView> view(String merge) {
    return rules -> rules.merge(merge).map(MergeView::of).orElseThrow();
  }
}
