package io.clientele.access.audit.http;

import io.clientele.access.audit.AuditReading;
import io.clientele.access.audit.AuditedAct;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What is on record, for practice admins (ACC-10). */
@RestController
class AuditController {

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
    reading
        .hindrance(caller)
        .ifPresent(
            why -> {
              throw new RefusedRequest(List.of(why));
            });
    return EmailLookupsView.of(
        reading.page(practice, LOOKUPS, parameters.after(), parameters.most()));
  }
}
