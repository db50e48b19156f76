package io.clientele.client.life.http;

import io.clientele.client.account.ClientView;
import io.clientele.client.life.Life;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.http.Answers;
import io.clientele.platform.token.Caller;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/practices/{practice}/clients/{client}")
class LifeController {

  private final Life life;

  LifeController(Life life) {
    this.life = life;
  }

  @PostMapping("/deactivation")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ClientView.class)))
  ResponseEntity<String> deactivateClient(
      @PathVariable String practice, @PathVariable String client, Caller caller, Cause cause) {
    return Answers.ok(life.deactivate(client, caller, cause, ClientView::of), ClientView::of);
  }

  @PostMapping("/reactivation")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ClientView.class)))
  ResponseEntity<String> reactivateClient(
      @PathVariable String practice, @PathVariable String client, Caller caller, Cause cause) {
    return Answers.ok(life.reactivate(client, caller, cause, ClientView::of), ClientView::of);
  }
}
