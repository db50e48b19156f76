package io.clientele.access.leaver.http;

import io.clientele.access.leaver.LeaverReport;
import io.clientele.access.leaver.Reporting;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import jakarta.validation.Valid;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a colleague would leave behind, for practice admins (BEY-5). */
@RestController
class LeaverController {

  private final Reporting reporting;

  LeaverController(Reporting reporting) {
    this.reporting = reporting;
  }

  @GetMapping("/api/practices/{practice}/colleagues/{login}/leaver-report")
  LeaverReport report(
      @PathVariable String practice,
      @PathVariable String login,
      @Valid @ParameterObject ReportParameters parameters,
      Caller caller) {
    return switch (reporting.report(caller, login, parameters.pages())) {
      case Reporting.Answer.Given given -> given.report();
      case Reporting.Answer.Refused no -> throw new RefusedRequest(List.of(no.why()));
    };
  }
}
