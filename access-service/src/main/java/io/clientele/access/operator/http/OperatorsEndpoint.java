package io.clientele.access.operator.http;

import io.clientele.access.operator.Operators;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
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
   * Makes one: 200 with the id of the login; 404 if there is no such login, 409 if its email was
   * never proven.
   *
   * @param login its id, or its email
   */
  @WriteOperation
  public WebEndpointResponse<Map<String, String>> appoint(String login) {
    return answer(operators.appoint(login));
  }

  /**
   * Makes one none: 200 with the id of the login, 404 if there is no such login.
   *
   * @param login its id, or its email
   */
  @DeleteOperation
  public WebEndpointResponse<Map<String, String>> dismiss(String login) {
    return answer(operators.dismiss(login));
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
