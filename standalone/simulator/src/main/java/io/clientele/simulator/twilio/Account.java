package io.clientele.simulator.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;

/** The one account that is registered at the simulated Twilio. */
public record Account(String sid, String token) {

  public boolean is(String sid, String token) {
    return this.sid.equals(sid)
        && MessageDigest.isEqual(this.token.getBytes(UTF_8), token.getBytes(UTF_8));
  }

  /** The token is not for logs. */
  @Override
  public String toString() {
    return "Account " + sid;
  }
}
