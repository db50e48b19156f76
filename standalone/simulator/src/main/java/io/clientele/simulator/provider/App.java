package io.clientele.simulator.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;

/** The one app that is registered at a simulated provider. */
public record App(String clientId, String secret) {

  public boolean is(String clientId, String secret) {
    return this.clientId.equals(clientId)
        && MessageDigest.isEqual(this.secret.getBytes(UTF_8), secret.getBytes(UTF_8));
  }

  /** The secret is not for logs. */
  @Override
  public String toString() {
    return "App " + clientId;
  }
}
