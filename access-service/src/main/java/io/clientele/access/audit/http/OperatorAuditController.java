package io.clientele.access.audit.http;

import io.clientele.access.audit.AuditEntry;
import io.clientele.access.audit.AuditReading;
import io.clientele.access.audit.AuditedAct;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What operators did, and who made them operators; for operators, as all below this address. */
@RestController
class OperatorAuditController {

  private static final Set<AuditedAct> ACTS =
      Set.of(
          AuditedAct.SECOND_FACTOR_SWITCHED_OFF,
          AuditedAct.OPERATOR_APPOINTED,
          AuditedAct.OPERATOR_DISMISSED);

  private final AuditReading reading;

  OperatorAuditController(AuditReading reading) {
    this.reading = reading;
  }

  /** A page of it, newest first. */
  record OperatorActs(List<OperatorAct> items, @Nullable String nextCursor) {}

  /**
   * One act.
   *
   * @param by the login that did it, or {@code keeper}: whoever keeps the machines
   * @param from the network address it was done from, or null if none was known
   * @param login whom it was about
   */
  record OperatorAct(
      String id,
      Instant at,
      AuditedAct act,
      String by,
      @Nullable String from,
      @Nullable String login) {

    static OperatorAct of(AuditEntry entry) {
      return new OperatorAct(
          entry.id(), entry.at(), entry.act(), entry.by(), entry.from(), entry.about());
    }
  }

  @GetMapping("/api/operator/audit")
  OperatorActs acts(@Valid @ParameterObject PageParameters parameters) {
    var page = reading.page(AuditEntry.OWN_RECORD, ACTS, parameters.after(), parameters.most());
    var next = page.next();
    return new OperatorActs(
        page.items().stream().map(OperatorAct::of).toList(), next == null ? null : next.cursor());
  }
}
