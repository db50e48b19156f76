package io.clientele.client.settings.http;

import io.clientele.client.settings.BusinessSettings;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IfMatch;
import io.clientele.platform.http.Answers;
import io.clientele.platform.token.Caller;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/practices/{practice}/clients/{client}/settings")
class ClientSettingsController {

  private final BusinessSettings settings;

  ClientSettingsController(BusinessSettings settings) {
    this.settings = settings;
  }

  @GetMapping
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ClientSettingsView.class)))
  ResponseEntity<String> settings(
      @PathVariable String practice, @PathVariable String client, Caller caller) {
    return Answers.ok(settings.find(caller, client), ClientSettingsView::of);
  }

  @PutMapping
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ClientSettingsView.class)))
  ResponseEntity<String> changeSettings(
      @PathVariable String practice,
      @PathVariable String client,
      Caller caller,
      Cause cause,
      IfMatch seen,
      @RequestBody ClientSettingsRequest request) {
    return Answers.ok(
        settings.change(caller, client, request.wanted(), seen, cause, ClientSettingsView::of),
        ClientSettingsView::of);
  }
}
