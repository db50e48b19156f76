package io.clientele.access.audit.http;

import io.clientele.access.audit.AuditReading;
import io.clientele.access.audit.AuditedAct;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What is on record, for practice admins (ACC-10). */
@RestController
class AuditController {

  private static final String CSV = "text/csv;charset=UTF-8";

  private static final Set<AuditedAct> LOOKUPS =
      Set.of(AuditedAct.EMAIL_LOOKED_UP, AuditedAct.EMAIL_LOOKUP_REFUSED);

  private final AuditReading reading;

  AuditController(AuditReading reading) {
    this.reading = reading;
  }

  /** Who asked about emails, and who asked too often (CLI-11). */
  @GetMapping("/api/practices/{practice}/audit/email-lookups")
  EmailLookupsView emailLookups(
      @PathVariable String practice,
      @Valid @ParameterObject PageParameters parameters,
      Caller caller) {
    check(caller);
    return EmailLookupsView.of(
        reading.page(practice, LOOKUPS, parameters.after(), parameters.most()));
  }

  /** Every change of access, and whatever else is on record: who, what, for whom, when, where. */
  @GetMapping("/api/practices/{practice}/audit")
  ActsView acts(
      @PathVariable String practice,
      @Valid @ParameterObject QuestionParameters question,
      @Valid @ParameterObject PageParameters parameters,
      Caller caller) {
    check(caller);
    return ActsView.of(reading.acts(question.of(practice), parameters.after(), parameters.most()));
  }

  /** The same as a file, of which no more than a page is in memory. */
  @GetMapping(value = "/api/practices/{practice}/audit/export", produces = CSV)
  void export(
      @PathVariable String practice,
      @Valid @ParameterObject QuestionParameters question,
      Caller caller,
      HttpServletResponse response)
      throws IOException {
    check(caller);
    var asked = question.of(practice);
    response.setContentType(CSV);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"");
    var sheet = new ActsSheet(response.getOutputStream());
    reading.all(asked, sheet::add);
    sheet.flush();
  }

  private void check(Caller caller) {
    reading
        .hindrance(caller)
        .ifPresent(
            why -> {
              throw new RefusedRequest(List.of(why));
            });
  }
}
