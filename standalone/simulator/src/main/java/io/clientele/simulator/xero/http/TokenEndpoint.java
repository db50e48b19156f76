package io.clientele.simulator.xero.http;

import io.clientele.simulator.web.Call;
import io.clientele.simulator.web.Reply;
import io.clientele.simulator.xero.identity.Identity;
import io.clientele.simulator.xero.identity.TokenAnswer;
import io.clientele.simulator.xero.identity.TokenAnswer.Error;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** {@code identity.xero.com/connect/token} and {@code .../revocation} (providers.md 2.1 [D]). */
final class TokenEndpoint {

  private final Identity identity;

  TokenEndpoint(Identity identity) {
    this.identity = identity;
  }

  Reply token(Call call) {
    if (!isApp(call)) {
      return refused(Error.INVALID_CLIENT);
    }
    return switch (answer(call)) {
      case TokenAnswer.Issued issued -> issued(issued);
      case TokenAnswer.Refused refused -> refused(refused.error());
    };
  }

  private TokenAnswer answer(Call call) {
    return switch (text(call, "grant_type")) {
      case "authorization_code" -> identity.redeem(text(call, "code"), text(call, "redirect_uri"));
      case "refresh_token" -> identity.refresh(text(call, "refresh_token"));
      case "" -> new TokenAnswer.Refused(Error.INVALID_REQUEST);
      default -> new TokenAnswer.Refused(Error.UNSUPPORTED_GRANT_TYPE);
    };
  }

  /** Form field {@code token}; 200 with an empty body, also for a token nobody knows [S]. */
  Reply revoke(Call call) {
    if (!isApp(call)) {
      return refused(Error.INVALID_CLIENT);
    }
    identity.revoke(text(call, "token"));
    return Reply.empty(200);
  }

  private boolean isApp(Call call) {
    return call.basic().filter(who -> identity.app().is(who.name(), who.password())).isPresent();
  }

  private static Reply issued(TokenAnswer.Issued issued) {
    var members = new LinkedHashMap<String, Object>();
    if (issued.idToken() != null) {
      members.put("id_token", issued.idToken());
    }
    members.put("access_token", issued.accessToken());
    members.put("expires_in", issued.life().toSeconds());
    members.put("token_type", "Bearer");
    if (issued.refreshToken() != null) {
      members.put("refresh_token", issued.refreshToken());
    }
    members.put("scope", issued.scopes().toString());
    return Reply.json(200, PlainJson.write(members)).with("Cache-Control", "no-store");
  }

  private static Reply refused(Error error) {
    return Reply.json(400, PlainJson.write(Map.of("error", error.name().toLowerCase(Locale.ROOT))));
  }

  private static String text(Call call, String field) {
    var value = call.form(field);
    return value == null ? "" : value;
  }
}
