package io.clientele.access.operator.http;

import io.clientele.access.login.Login;
import io.clientele.access.operator.SwitchingOff;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.http.Answers;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What operators do, and nobody else; see {@link OperatorsOnly}. */
@RestController
class OperatorController {

  private static final Logger LOG = LoggerFactory.getLogger(OperatorController.class);

  private final SwitchingOff switchingOff;

  OperatorController(SwitchingOff switchingOff) {
    this.switchingOff = switchingOff;
  }

  /**
   * Whose second factor is switched off, and for how long.
   *
   * @param login its id or its email; in the body, so that no address tells it
   * @param reason for the log
   */
  record SwitchOffRequest(
      @NotBlank @Size(max = 254) String login,
      @Min(1) @Max(24) int hours,
      @NotBlank @Size(max = 500) String reason) {

    @Override
    public String toString() {
      return "SwitchOffRequest"; // an email is in no log
    }
  }

  @PostMapping("/api/operator/second-factors/switch-off")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SwitchingOff.Off.class)))
  ResponseEntity<String> switchOff(
      @RequestBody SwitchOffRequest request, Cause cause, HttpServletRequest http) {
    var outcome =
        switchingOff.switchOff(
            request.login(), Duration.ofHours(request.hours()), cause, http.getRemoteAddr());
    if (outcome instanceof Outcome.Done<Login> done) {
      LOG.warn(
          "operator {} switched a second factor off: {} {}",
          cause.actor(),
          done.answer(),
          request.reason().replaceAll("\\p{Cntrl}", " "));
    }
    return Answers.ok(outcome, SwitchingOff.Off::of);
  }
}
