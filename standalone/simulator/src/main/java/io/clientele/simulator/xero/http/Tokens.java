package io.clientele.simulator.xero.http;

import io.clientele.simulator.oauth.TokenAnswer;
import io.clientele.simulator.oauth.http.TokenEndpoint;
import io.clientele.simulator.oauth.http.TokenEndpoint.ClientIn;
import io.clientele.simulator.web.Call;
import io.clientele.simulator.web.Reply;
import io.clientele.simulator.xero.Xero;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code identity.xero.com/connect/token} and {@code .../revocation} (providers.md 2.1 [D]). */
final class Tokens {

  private final Xero xero;
  private final TokenEndpoint endpoint;

  Tokens(Xero xero) {
    this.xero = xero;
    this.endpoint = new TokenEndpoint(xero.identity(), ClientIn.HEADER, this::written);
  }

  Reply token(Call call) {
    return endpoint.token(call);
  }

  /** Form field {@code token}; 200 with an empty body, also for a token nobody knows [S]. */
  Reply revoke(Call call) {
    return endpoint.revoke(
        call,
        given -> Optional.ofNullable(given.form("token")).orElse(""),
        known -> Reply.empty(200));
  }

  private Reply written(TokenAnswer answer) {
    return switch (answer) {
      case TokenAnswer.Issued issued -> Reply.json(200, PlainJson.write(members(issued)));
      case TokenAnswer.Refused refused ->
          Reply.json(
              400,
              PlainJson.write(Map.of("error", refused.error().name().toLowerCase(Locale.ROOT))));
    };
  }

  private Map<String, Object> members(TokenAnswer.Issued issued) {
    var members = new LinkedHashMap<String, Object>();
    xero.idToken(issued).ifPresent(token -> members.put("id_token", token));
    members.put("access_token", issued.accessToken());
    members.put("expires_in", issued.life().toSeconds());
    members.put("token_type", "Bearer");
    if (!issued.refreshToken().isEmpty()) {
      members.put("refresh_token", issued.refreshToken());
    }
    members.put("scope", issued.grant().scope());
    return members;
  }
}
