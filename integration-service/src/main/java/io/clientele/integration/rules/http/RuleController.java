package io.clientele.integration.rules.http;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IfMatch;
import io.clientele.platform.token.Caller;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The supplier rules of a client; each answer's ETag is the version of all of them. */
@RestController
@RequestMapping(RuleController.PATH)
class RuleController {

  static final String PATH = "/api/practices/{practice}/clients/{client}/supplier-rules";

  private final RuleAnswers answers;

  RuleController(RuleAnswers answers) {
    this.answers = answers;
  }

  @GetMapping
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RuleAnswers.RulesView.class)))
  ResponseEntity<String> supplierRules(
      @PathVariable String practice, @PathVariable String client, Caller caller) {
    return answers.all(client, caller);
  }

  @GetMapping("/{rule}")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RuleView.class)))
  ResponseEntity<String> supplierRule(
      @PathVariable String practice,
      @PathVariable String client,
      @PathVariable String rule,
      Caller caller) {
    return answers.one(client, rule, caller);
  }

  @PostMapping
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = RuleView.class)))
  ResponseEntity<String> addSupplierRule(
      @PathVariable String practice,
      @PathVariable String client,
      Caller caller,
      Cause cause,
      @RequestBody RuleRequest request) {
    return answers.add(
        client,
        request,
        caller,
        cause,
        id -> UriComponentsBuilder.fromPath(PATH + "/{rule}").build(practice, client, id));
  }

  @PutMapping("/{rule}")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RuleView.class)))
  ResponseEntity<String> changeSupplierRule(
      @PathVariable String practice,
      @PathVariable String client,
      @PathVariable String rule,
      Caller caller,
      Cause cause,
      IfMatch seen,
      @RequestBody RuleRequest request) {
    return answers.change(client, rule, request, caller, cause, seen);
  }

  @DeleteMapping("/{rule}")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RuleAnswers.RemovedView.class)))
  ResponseEntity<String> removeSupplierRule(
      @PathVariable String practice,
      @PathVariable String client,
      @PathVariable String rule,
      Caller caller,
      Cause cause) {
    return answers.remove(client, rule, caller, cause);
  }
}
