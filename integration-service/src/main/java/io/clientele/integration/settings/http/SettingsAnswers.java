package io.clientele.integration.settings.http;

import io.clientele.integration.settings.ChosenSettings;
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

/**
 * The settings of a client's connection (INT-5): the same for colleagues of the practice and for
 * the client's own people; a controller for each says where (INT-2).
 */
abstract class SettingsAnswers {

  private final ChosenSettings settings;

  SettingsAnswers(ChosenSettings settings) {
    this.settings = settings;
  }

  @GetMapping
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SettingsBody.class)))
  ResponseEntity<String> connectionSettings(@PathVariable String client, Caller caller) {
    return Answers.ok(
        settings.find(caller, client),
        present -> SettingsBody.of(present.settings(), present.taxDefaults()));
  }

  @PutMapping
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SettingsBody.class)))
  ResponseEntity<String> chooseConnectionSettings(
      @PathVariable String client,
      Caller caller,
      Cause cause,
      IfMatch seen,
      @RequestBody SettingsBody request) {
    return Answers.ok(
        settings.choose(caller, client, request.wanted(), seen, cause, request::chosen),
        request::chosen);
  }
}
