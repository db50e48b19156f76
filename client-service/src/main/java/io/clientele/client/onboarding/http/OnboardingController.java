package io.clientele.client.onboarding.http;

import io.clientele.client.account.ClientView;
import io.clientele.client.onboarding.Onboarding;
import io.clientele.client.practice.PracticeReason;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.http.Answers;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OnboardingController {

  private final Onboarding onboarding;

  OnboardingController(Onboarding onboarding) {
    this.onboarding = onboarding;
  }

  @PostMapping("/api/practices/{practice}/clients")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = ClientView.class)))
  @ApiResponse(
      responseCode = "200",
      description = "It was only tried out: nothing is stored, and the key is not used up.",
      content = @Content(schema = @Schema(implementation = DryRunView.class)))
  ResponseEntity<?> addClient(
      @PathVariable String practice,
      // As text: an empty or misspelt one must not add a client that nobody wanted.
      @RequestParam(required = false)
          @Pattern(regexp = "true|false", message = "must be true or false")
          @Nullable String dryRun,
      @RequestBody AddClientRequest request,
      Caller caller,
      Cause cause) {
    if ("true".equals(dryRun)) {
      var command = request.command(practice, UUID.randomUUID().toString());
      return ResponseEntity.ok(
          DryRunView.of(onboarding.dryRun(command, caller), request.extractEmail() != null));
    }
    var command = request.command(practice, cause.newId("client"));
    var added = onboarding.add(command, caller, cause, ClientView::of);
    return Answers.created(
        added.outcome(),
        URI.create("/api/practices/" + practice + "/clients/" + added.client()),
        ClientView::of);
  }

  @GetMapping("/api/practices/{practice}/onboarding-options")
  OptionsView options(@PathVariable String practice, Caller caller) {
    return onboarding
        .options(caller)
        .map(OptionsView::of)
        .orElseThrow(() -> new RefusedRequest(List.of(PracticeReason.notKnownYet())));
  }
}
