package io.clientele.client.settings.http;

import io.clientele.client.settings.ChosenDefaults;
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
@RequestMapping("/api/practices/{practice}/default-client-settings")
class DefaultSettingsController {

  private final ChosenDefaults defaults;

  DefaultSettingsController(ChosenDefaults defaults) {
    this.defaults = defaults;
  }

  @GetMapping
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DefaultSettingsView.class)))
  ResponseEntity<String> defaultSettings(@PathVariable String practice) {
    return Answers.ok(defaults.find(practice), DefaultSettingsView::of);
  }

  @PutMapping
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DefaultSettingsView.class)))
  ResponseEntity<String> chooseDefaultSettings(
      @PathVariable String practice,
      Caller caller,
      Cause cause,
      IfMatch seen,
      @RequestBody DefaultSettingsRequest request) {
    return Answers.ok(
        defaults.choose(caller, request.wanted(), seen, cause, DefaultSettingsView::of),
        DefaultSettingsView::of);
  }
}
