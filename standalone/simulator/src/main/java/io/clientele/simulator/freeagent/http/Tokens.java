package io.clientele.simulator.freeagent.http;

import io.clientele.simulator.freeagent.FreeAgent;
import io.clientele.simulator.oauth.TokenAnswer;
import io.clientele.simulator.oauth.http.TokenEndpoint;
import io.clientele.simulator.web.Call;
import io.clientele.simulator.web.Reply;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code /v2/token_endpoint} (providers.md 5.1). */
final class Tokens {

  private static final int REFRESHES_A_MINUTE = 15;

  private final FreeAgent freeAgent;
  private final TokenEndpoint tokens;

  Tokens(FreeAgent freeAgent) {
    this.freeAgent = freeAgent;
    this.tokens =
        new TokenEndpoint(freeAgent.identity(), TokenEndpoint.ClientIn.HEADER, Tokens::reply);
  }

  Reply token(Call call) {
    var refresh = "refresh_token".equals(call.form("grant_type"));
    return refresh && !freeAgent.countRefresh()
        ? Refusals.overLimit(REFRESHES_A_MINUTE, Optional.of(Refusals.A_MINUTE))
        : tokens.token(call);
  }

  private static Reply reply(TokenAnswer answer) {
    return switch (answer) {
      case TokenAnswer.Issued issued -> Reply.json(200, FreeAgentJson.write(members(issued)));
      case TokenAnswer.Refused refused -> refused(refused.error());
    };
  }

  private static Map<String, Object> members(TokenAnswer.Issued issued) {
    var members = new LinkedHashMap<String, Object>();
    members.put("access_token", issued.accessToken());
    members.put("token_type", "bearer");
    members.put("expires_in", issued.life().toSeconds());
    members.put("refresh_token", issued.refreshToken());
    members.put("refresh_token_expires_in", issued.refreshLife().toSeconds());
    return members;
  }

  // Text for a wrong app, JSON for a wrong grant [S/U].
  private static Reply refused(TokenAnswer.Error error) {
    return error == TokenAnswer.Error.INVALID_CLIENT
        ? Reply.text(401, "HTTP Basic: Access denied.")
        : Reply.json(
            error == TokenAnswer.Error.INVALID_GRANT ? 401 : 400,
            FreeAgentJson.write(Map.of("error", error.name().toLowerCase(Locale.ROOT))));
  }
}
