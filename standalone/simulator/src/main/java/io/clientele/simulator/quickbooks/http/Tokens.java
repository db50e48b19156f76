package io.clientele.simulator.quickbooks.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.simulator.oauth.TokenAnswer;
import io.clientele.simulator.oauth.TokenAnswer.Error;
import io.clientele.simulator.oauth.http.TokenEndpoint;
import io.clientele.simulator.oauth.http.TokenEndpoint.ClientIn;
import io.clientele.simulator.quickbooks.QuickBooks;
import io.clientele.simulator.web.Call;
import io.clientele.simulator.web.Reply;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Intuit's token and revocation addresses (providers.md 3.1). */
final class Tokens {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String HARD_END = "x-include-refresh-token-hard-expires-in";

  private final QuickBooks quickBooks;
  private final TokenEndpoint endpoint;

  Tokens(QuickBooks quickBooks) {
    this.quickBooks = quickBooks;
    this.endpoint = endpoint(false);
  }

  private TokenEndpoint endpoint(boolean withHardEnd) {
    return new TokenEndpoint(
        quickBooks.identity(), ClientIn.HEADER, answer -> written(answer, withHardEnd));
  }

  Reply token(Call call) {
    var refresh = call.form("refresh_token");
    if (refresh != null && !quickBooks.beginRefresh(refresh)) {
      return refused(new TokenAnswer.Refused(Error.INVALID_GRANT, "refresh_token"));
    }
    return endpoint("true".equals(call.header(HARD_END))).token(call);
  }

  /** JSON, not a form: {@code {"token": ...}}; 400 for one that is not known [D/S]. */
  Reply revoke(Call call) {
    return endpoint.revoke(
        call,
        Tokens::given,
        known -> known ? Reply.empty(200) : Reply.json(400, "{\"error\":\"invalid_request\"}"));
  }

  private static String given(Call call) {
    try {
      return MAPPER.readTree(call.body()).path("token").asText();
    } catch (JsonProcessingException notJson) {
      return "";
    }
  }

  private Reply written(TokenAnswer answer, boolean withHardEnd) {
    return switch (answer) {
      case TokenAnswer.Issued issued -> issued(issued, withHardEnd);
      case TokenAnswer.Refused refused -> refused(refused);
    };
  }

  private Reply issued(TokenAnswer.Issued issued, boolean withHardEnd) {
    var members = new LinkedHashMap<String, Object>();
    members.put("token_type", "bearer");
    members.put("access_token", issued.accessToken());
    members.put("expires_in", issued.life().toSeconds());
    members.put("refresh_token", issued.refreshToken());
    members.put("x_refresh_token_expires_in", issued.refreshLife().toSeconds());
    if (withHardEnd) {
      members.put("x_refresh_token_hard_expires_in", quickBooks.left(issued.grant()).toSeconds());
    }
    return Reply.json(200, IntuitJson.write(members));
  }

  // Which words come with it is [S].
  private static Reply refused(TokenAnswer.Refused refused) {
    var error = refused.error();
    if (error == Error.INVALID_CLIENT) {
      return Reply.json(401, IntuitJson.write(Map.of("error", "invalid_client")));
    }
    var members = new LinkedHashMap<String, Object>();
    members.put("error", error.name().toLowerCase(Locale.ROOT));
    if (error == Error.INVALID_GRANT) {
      members.put(
          "error_description",
          refused.grantType().equals("refresh_token")
              ? "Incorrect or invalid refresh token"
              : "Invalid authorization code");
    }
    return Reply.json(400, IntuitJson.write(members));
  }
}
