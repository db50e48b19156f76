package io.clientele.simulator.sage.http;

import io.clientele.simulator.oauth.TokenAnswer;
import io.clientele.simulator.web.Reply;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the token address says (providers.md 4.1 [D]): objects, not arrays. */
final class SageTokens {

  private SageTokens() {}

  static Reply of(TokenAnswer answer) {
    return switch (answer) {
      case TokenAnswer.Issued issued -> issued(issued);
      case TokenAnswer.Refused refused ->
          SageJson.reply(
              400,
              Map.of(
                  "error",
                  refused.error().name().toLowerCase(Locale.ROOT),
                  "error_description",
                  "The simulator does not take it."));
    };
  }

  private static Reply issued(TokenAnswer.Issued issued) {
    var members = new LinkedHashMap<String, Object>();
    members.put("access_token", issued.accessToken());
    members.put("scope", issued.grant().scope());
    members.put("token_type", "bearer");
    members.put("expires_in", issued.life().toSeconds());
    members.put("refresh_token", issued.refreshToken());
    members.put("refresh_token_expires_in", issued.refreshLife().toSeconds());
    members.put("requested_by_id", issued.grant().person().id().toString());
    return SageJson.reply(200, members);
  }
}
