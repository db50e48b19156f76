package io.clientele.access.practice.http;

import io.clientele.access.practice.Practice;
import io.clientele.access.practice.PracticeEvent;
import io.clientele.access.practice.SecondFactorPolicy;
import io.clientele.access.practice.SignInPolicies;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IfMatch;
import io.clientele.platform.http.Answers;
import io.clientele.platform.token.Caller;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** How the people of a practice must sign in (ACC-7). */
@RestController
@RequestMapping("/api/practices/{practice}/sign-in-policy")
class SignInPolicyController {

  private final SignInPolicies policies;
  private final Aggregates<Practice, PracticeEvent> practices;

  SignInPolicyController(SignInPolicies policies, Aggregates<Practice, PracticeEvent> practices) {
    this.policies = policies;
    this.practices = practices;
  }

  /** The policy. */
  record SignInPolicy(@NotNull SecondFactorPolicy secondFactor) {

    static SignInPolicy of(Practice practice) {
      return new SignInPolicy(practice.secondFactorPolicy());
    }
  }

  @GetMapping
  ResponseEntity<SignInPolicy> policy(@PathVariable String practice) {
    var found = practices.find(practice);
    var state = found.state();
    if (state == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return ResponseEntity.ok().eTag(Answers.etag(found.version())).body(SignInPolicy.of(state));
  }

  @PutMapping
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SignInPolicy.class)))
  ResponseEntity<String> set(
      @PathVariable String practice,
      Caller caller,
      Cause cause,
      IfMatch seen,
      @RequestBody SignInPolicy request) {
    if (practices.find(practice).state() == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return Answers.ok(
        policies.set(caller, request.secondFactor(), seen, cause, SignInPolicy::of),
        SignInPolicy::of);
  }
}
