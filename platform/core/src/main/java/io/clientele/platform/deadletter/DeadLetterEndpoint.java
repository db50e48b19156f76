package io.clientele.platform.deadletter;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * The operator's hands: list what waits, give it to its consumer once more, drop it. On the
 * management port, which no gateway routes to.
 */
@Endpoint(id = "deadletters")
public final class DeadLetterEndpoint {

  private final DeadLetters letters;
  private final Replay replay;

  /** The endpoint of one service. */
  public DeadLetterEndpoint(DeadLetters letters, Replay replay) {
    this.letters = letters;
    this.replay = replay;
  }

  /** All that waits. */
  @ReadOperation
  public Map<String, List<Waiting>> waiting() {
    return Map.of("waiting", letters.waiting());
  }

  /** Gives what waits under this id to its consumer; 404 if nothing does. */
  @WriteOperation
  public WebEndpointResponse<Map<String, Object>> replay(String id) {
    return settled(() -> replay.replay(id));
  }

  /** Drops the oldest of what waits under this id; 404 if nothing does. */
  @DeleteOperation
  public WebEndpointResponse<Map<String, Object>> drop(String id) {
    return settled(() -> replay.drop(id));
  }

  private static WebEndpointResponse<Map<String, Object>> settled(
      java.util.function.IntSupplier settle) {
    try {
      return new WebEndpointResponse<>(Map.of("settled", settle.getAsInt()));
    } catch (NoSuchElementException e) {
      return new WebEndpointResponse<>(Map.of("settled", 0), WebEndpointResponse.STATUS_NOT_FOUND);
    } catch (RuntimeException e) {
      return new WebEndpointResponse<>(
          Map.of("failed", e.toString()), WebEndpointResponse.STATUS_INTERNAL_SERVER_ERROR);
    }
  }
}
