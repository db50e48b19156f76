package io.clientele.gateway.session;

import java.net.URI;
import java.time.Duration;

/** Settings of a gateway that is not there: nobody answers at its addresses. */
public final class TestSettings {

  private TestSettings() {}

  /** For people who come by this address. */
  public static SessionSettings at(String publicUrl) {
    return of(publicUrl, "dGVzdHMgb25seTogMzIgYnl0ZXMgb2Ygc2VjcmV0ISE=");
  }

  static SessionSettings of(String publicUrl, String secret) {
    return new SessionSettings(
        URI.create(publicUrl),
        secret,
        "client secret of thirty-two characters",
        "mongodb://127.0.0.1:1/",
        "gateway",
        Duration.ofDays(7),
        Duration.ofDays(30),
        Duration.ofMinutes(10),
        Duration.ofSeconds(60),
        Duration.ofSeconds(5),
        "clientele-sign-in");
  }
}
