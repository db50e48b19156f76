package io.clientele.client.onboarding.http;

import io.clientele.client.account.ClientView;
import io.clientele.client.onboarding.Onboarding;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.http.Answers;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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
  ResponseEntity<String> addClient(
      @PathVariable String practice,
      @RequestBody AddClientRequest request,
      Caller caller,
      Cause cause) {
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
        .orElseThrow(() -> new RefusedRequest(List.of(Onboarding.notKnownYet())));
  }
}
