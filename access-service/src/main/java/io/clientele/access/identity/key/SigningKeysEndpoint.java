package io.clientele.access.identity.key;

import java.time.Instant;
import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * The operator's hands on the keys that sign tokens. On the management port, which no gateway
 * routes to.
 */
@Endpoint(id = "signingkeys")
public final class SigningKeysEndpoint {

  private static final int ACCEPTED = 202;
  private static final int CONFLICT = 409;

  private final KeyRing keys;

  SigningKeysEndpoint(KeyRing keys) {
    this.keys = keys;
  }

  /** The keys that are good, newest first. */
  public record KeysView(List<KeyView> keys) {}

  /**
   * One of them.
   *
   * @param signsFrom from when on it signs, until a newer one does
   */
  public record KeyView(String id, int generation, Instant createdAt, Instant signsFrom) {}

  /** Which keys there are. */
  @ReadOperation
  public KeysView state() {
    return new KeysView(
        keys.all().stream()
            .map(
                key ->
                    new KeyView(key.id(), key.generation(), key.createdAt(), keys.signsFrom(key)))
            .toList());
  }

  /** Makes the next key: 202, or 409 while the newest does not sign yet. */
  @WriteOperation
  public WebEndpointResponse<KeysView> rotate() {
    var made = keys.rotate();
    return new WebEndpointResponse<>(state(), made ? ACCEPTED : CONFLICT);
  }
}
