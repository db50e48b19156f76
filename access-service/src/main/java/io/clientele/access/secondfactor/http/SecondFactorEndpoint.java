package io.clientele.access.secondfactor.http;

import io.clientele.access.secondfactor.SwitchingOff;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * The operator's hand on a second factor somebody has lost. On the management port, which no
 * gateway routes to.
 */
@Endpoint(id = "secondfactor")
final class SecondFactorEndpoint {

  private static final Logger LOG = LoggerFactory.getLogger(SecondFactorEndpoint.class);

  private static final int OK = 200;
  private static final int BAD = 400;
  private static final int NOT_FOUND = 404;
  private static final int LONGEST_REASON = 500;

  private final SwitchingOff switchingOff;

  SecondFactorEndpoint(SwitchingOff switchingOff) {
    this.switchingOff = switchingOff;
  }

  /**
   * Switches it off: 200 with whose and until when; 400 if the hours or the reason will not do, 404
   * if there is no such login.
   *
   * @param login its id, or its email
   * @param hours 1 to 24
   * @param reason why, for the log
   */
  @WriteOperation
  public WebEndpointResponse<Map<String, String>> switchOff(
      String login, int hours, String reason) {
    if (hours < 1 || hours > SwitchingOff.LONGEST.toHours()) {
      return new WebEndpointResponse<>(Map.of("detail", "hours are 1 to 24"), BAD);
    }
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      return new WebEndpointResponse<>(Map.of("detail", "a reason is needed"), BAD);
    }
    return switchingOff
        .switchOff(login, Duration.ofHours(hours))
        .map(off -> done(off, reason))
        .orElseGet(() -> new WebEndpointResponse<>(Map.of("detail", "no such login"), NOT_FOUND));
  }

  private static WebEndpointResponse<Map<String, String>> done(
      SwitchingOff.Off off, String reason) {
    LOG.warn(
        "second factor of login {} switched off until {}: {}",
        off.login(),
        off.until(),
        reason.replaceAll("\\p{Cntrl}", " "));
    return new WebEndpointResponse<>(
        Map.of("login", off.login(), "until", off.until().toString()), OK);
  }
}
