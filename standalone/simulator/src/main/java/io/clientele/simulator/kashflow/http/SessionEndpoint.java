package io.clientele.simulator.kashflow.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.simulator.kashflow.CompanyUser;
import io.clientele.simulator.kashflow.KashFlow;
import io.clientele.simulator.kashflow.Login;
import io.clientele.simulator.kashflow.Standing;
import io.clientele.simulator.web.Call;
import io.clientele.simulator.web.Reply;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Logging in, in two steps, and out (providers.md 6.1 [D]). */
final class SessionEndpoint {

  private static final String PACKAGE = "Business";

  private final KashFlow kashFlow;

  SessionEndpoint(KashFlow kashFlow) {
    this.kashFlow = kashFlow;
  }

  Reply begin(Call call) {
    var body = Json.read(call);
    return answer(kashFlow.sessions().begin(text(body, "UserName"), text(body, "Password")), 201);
  }

  Reply complete(Call call) {
    var body = Json.read(call);
    var characters = new HashMap<Integer, String>();
    for (var one : body.path("MemorableWordList")) {
      characters.put(one.path("Position").asInt(), text(one, "Value"));
    }
    return answer(kashFlow.sessions().complete(text(body, "TemporaryToken"), characters), 200);
  }

  /** What is answered where nothing is left to end is not known [U]. */
  Reply end(Call call) {
    return kashFlow.sessions().end(call.path("token"))
        ? Reply.empty(200)
        : Refusals.invalidSession();
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asText("");
  }

  private static Reply answer(Login login, int status) {
    return switch (login) {
      case Login.Asked asked -> Json.reply(status, asked(asked));
      case Login.In in -> Json.reply(status, in(in));
      case Login.Wrong wrong ->
          wrong.password() ? Refusals.wrongPassword() : Refusals.wrongCharacters();
      case Login.Locked locked -> Refusals.locked();
    };
  }

  private static Map<String, @Nullable Object> asked(Login.Asked asked) {
    var characters =
        asked.positions().stream()
            .map(position -> Json.members("Position", position, "Value", ""))
            .toList();
    var members =
        Json.members("TemporaryToken", asked.temporaryToken(), "MemorableWordList", characters);
    members.putAll(user(asked.user(), asked.standing()));
    members.put("IsLockedOut", false);
    members.put("HasTemporaryPassword", asked.standing().temporaryPassword());
    return members;
  }

  private static Map<String, @Nullable Object> in(Login.In in) {
    var members = Json.members("SessionToken", in.sessionToken());
    members.putAll(user(in.user(), in.standing()));
    members.put("SubscriptionExpiryDate", "2031-01-31T00:00:00");
    return members;
  }

  private static Map<String, @Nullable Object> user(CompanyUser user, Standing standing) {
    return Json.members(
        "CompanyId", user.company(),
        "CompanyUserId", user.id(),
        "SubscriptionExpired", standing.subscriptionExpired(),
        "PackageName", PACKAGE);
  }
}
