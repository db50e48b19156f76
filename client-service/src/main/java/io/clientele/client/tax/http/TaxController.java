package io.clientele.client.tax.http;

import io.clientele.client.account.ClientView;
import io.clientele.client.tax.ChangingIncomeSources;
import io.clientele.client.tax.SelfEmployedMarks;
import io.clientele.client.tax.ShownCategories;
import io.clientele.client.tax.TaxCategories;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IfMatch;
import io.clientele.platform.http.Answers;
import io.clientele.platform.token.Caller;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/practices/{practice}/clients/{client}")
class TaxController {

  private final ChangingIncomeSources incomeSources;
  private final SelfEmployedMarks marks;
  private final ShownCategories categories;

  TaxController(
      ChangingIncomeSources incomeSources, SelfEmployedMarks marks, ShownCategories categories) {
    this.incomeSources = incomeSources;
    this.marks = marks;
    this.categories = categories;
  }

  @PutMapping("/income-sources")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ClientView.class)))
  ResponseEntity<String> changeIncomeSources(
      @PathVariable String practice,
      @PathVariable String client,
      Caller caller,
      Cause cause,
      IfMatch seen,
      @RequestBody IncomeSourcesRequest request) {
    return Answers.ok(
        incomeSources.change(caller, client, request.sources(), seen, cause, ClientView::of),
        ClientView::of);
  }

  @PutMapping("/self-employed-mark")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ClientView.class)))
  ResponseEntity<String> mark(
      @PathVariable String practice, @PathVariable String client, Caller caller, Cause cause) {
    return Answers.ok(marks.mark(caller, client, cause, ClientView::of), ClientView::of);
  }

  @DeleteMapping("/self-employed-mark")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ClientView.class)))
  ResponseEntity<String> unmark(
      @PathVariable String practice, @PathVariable String client, Caller caller, Cause cause) {
    return Answers.ok(marks.unmark(caller, client, cause, ClientView::of), ClientView::of);
  }

  @GetMapping("/category-list")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TaxCategories.class)))
  ResponseEntity<String> categoryList(
      @PathVariable String practice, @PathVariable String client, Caller caller) {
    return Answers.ok(categories.find(caller, client), found -> found);
  }
}
