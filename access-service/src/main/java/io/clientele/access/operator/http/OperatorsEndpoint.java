package io.clientele.access.operator.http;

import io.clientele.access.operator.Operators;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * Who keeps the machines says who is an operator: the first one must come from somewhere. On the
 * management port, which no gateway routes to.
 */
@Endpoint(id = "operators")
final class OperatorsEndpoint {

  private static final int CONFLICT = 409;

  private final Operators operators;

  OperatorsEndpoint(Operators operators) {
    this.operators = operators;
  }

  /** An operator: the id of a login. */
  record OperatorView(String login, Instant since) {}

  /** All of them, the longest first. */
  @ReadOperation
  public Map<String, List<OperatorView>> all() {
    return Map.of(
        "operators",
        operators.all().stream()
            .map(
                one ->
                    new OperatorView(one.id(), Objects.requireNonNull(one.operatorSince(), "none")))
            .toList());
  }

  /**
   * Makes a login an operator's, or no longer: 200 with its id; 404 if there is no such login, 409
   * if its email was never proven or it has no second factor.
   *
   * @param login its id or its email; in the body, so that no address tells it
   * @param operator whether it is to be one
   */
  @WriteOperation
  public WebEndpointResponse<Map<String, String>> change(String login, boolean operator) {
    return answer(operator ? operators.appoint(login) : operators.dismiss(login));
  }

  private static WebEndpointResponse<Map<String, String>> answer(Optional<Operators.Made> made) {
    if (made.isEmpty()) {
      return new WebEndpointResponse<>(
          Map.of("detail", "no such login"), WebEndpointResponse.STATUS_NOT_FOUND);
    }
    var why = made.get().why();
    return why.isEmpty()
        ? new WebEndpointResponse<>(Map.of("login", made.get().login()))
        : new WebEndpointResponse<>(Map.of("detail", why.getFirst().detail()), CONFLICT);
  }
}
