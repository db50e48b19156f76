package io.clientele.platform.rebuild;

import io.clientele.platform.rebuild.Rebuilds.State;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * The operator's hands on a list that can be rebuilt. On the management port, which no gateway
 * routes to.
 */
@Endpoint(id = "rebuild")
public final class RebuildEndpoint {

  private static final int OK = 200;
  private static final int ACCEPTED = 202;
  private static final int CONFLICT = 409;

  private final Rebuilds rebuilds;

  /** The endpoint of one service. */
  public RebuildEndpoint(Rebuilds rebuilds) {
    this.rebuilds = rebuilds;
  }

  /** How the list and its rebuild stand. */
  @ReadOperation
  public State state() {
    return rebuilds.state();
  }

  /**
   * Begins a rebuild: 202, or 409 if one is under way.
   *
   * @param despiteDifferences that it may swap though rows differ at equal sequence; said of one
   *     that is under way it is an operator's decision, 200, and 409 if that has swapped
   */
  @WriteOperation
  public WebEndpointResponse<State> begin(@Nullable Boolean despiteDifferences) {
    var despite = Boolean.TRUE.equals(despiteDifferences);
    if (despite && rebuilds.swapDespiteDifferences()) {
      return new WebEndpointResponse<>(rebuilds.state(), OK);
    }
    return answer(rebuilds.begin(despite));
  }

  /** Stops the one under way: 202, or 409 if there is none, or it has swapped. */
  @DeleteOperation
  public WebEndpointResponse<State> cancel() {
    return answer(rebuilds.cancel());
  }

  private WebEndpointResponse<State> answer(boolean done) {
    return new WebEndpointResponse<>(rebuilds.state(), done ? ACCEPTED : CONFLICT);
  }
}
