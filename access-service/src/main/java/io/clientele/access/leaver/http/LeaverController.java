package io.clientele.access.leaver.http;

import io.clientele.access.leaver.LeaverReport;
import io.clientele.access.leaver.Progress;
import io.clientele.access.leaver.Reporting;
import io.clientele.access.leaver.SeeingOff;
import io.clientele.access.leaver.SeenOff;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a colleague would leave behind, and seeing them off; for practice admins (BEY-5). */
@RestController
class LeaverController {

  private final Reporting reporting;
  private final SeeingOff seeingOff;

  LeaverController(Reporting reporting, SeeingOff seeingOff) {
    this.reporting = reporting;
    this.seeingOff = seeingOff;
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

  /**
   * Who takes over.
   *
   * @param successor a login; null if there is nothing to take over
   */
  record DepartureRequest(@Nullable @Size(max = 64) String successor) {}

  /** Sees a colleague off; 200 when nothing is left, 202 while it is still being handed over. */
  @PostMapping("/api/practices/{practice}/colleagues/{login}/departure")
  ResponseEntity<Progress> depart(
      @PathVariable String practice,
      @PathVariable String login,
      @RequestBody DepartureRequest request,
      Caller caller,
      Cause cause) {
    var progress = going(seeingOff.depart(caller, login, request.successor(), cause));
    return ResponseEntity.status(progress.done() ? HttpStatus.OK : HttpStatus.ACCEPTED)
        .body(progress);
  }

  /** Ends the membership of somebody who has nothing to hand over; anybody may leave so. */
  @DeleteMapping("/api/practices/{practice}/colleagues/{login}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      @PathVariable String practice, @PathVariable String login, Caller caller, Cause cause) {
    var why = seeingOff.remove(caller, login, cause);
    if (!why.isEmpty()) {
      throw new RefusedRequest(why);
    }
  }

  /** How far it has come. */
  @GetMapping("/api/practices/{practice}/colleagues/{login}/departure")
  Progress departure(@PathVariable String practice, @PathVariable String login, Caller caller) {
    return going(seeingOff.look(caller, login));
  }

  private static Progress going(SeenOff answer) {
    return switch (answer) {
      case SeenOff.Going going -> going.progress();
      case SeenOff.Refused no -> throw new RefusedRequest(no.why());
    };
  }
}
