package io.clientele.client.practicecode.http;

import io.clientele.client.account.ClientView;
import io.clientele.client.practicecode.PracticeCodes;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IfMatch;
import io.clientele.platform.http.Answers;
import io.clientele.platform.token.Caller;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/practices/{practice}/clients/{client}/practice-code")
class PracticeCodeController {

  private final PracticeCodes codes;

  PracticeCodeController(PracticeCodes codes) {
    this.codes = codes;
  }

  @PutMapping
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ClientView.class)))
  ResponseEntity<String> changePracticeCode(
      @PathVariable String practice,
      @PathVariable String client,
      Caller caller,
      Cause cause,
      IfMatch seen,
      @RequestBody PracticeCodeRequest request) {
    return Answers.ok(
        codes.change(caller, client, request.code(), seen, cause, ClientView::of), ClientView::of);
  }
}
