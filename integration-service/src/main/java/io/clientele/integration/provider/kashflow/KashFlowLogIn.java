package io.clientele.integration.provider.kashflow;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.ProviderFault.GrantRefused;
import io.clientele.integration.provider.ProviderFault.OurBug;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.ProviderFault.Wait;
import io.clientele.integration.provider.Tokens;
import io.clientele.integration.provider.wire.Host;
import io.clientele.integration.provider.wire.ProviderJson;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Logging in and out (providers.md 6.1). Wrong answers lock a user, so a log-in that is refused is
 * never tried again from here, and one whose answer was lost not before a minute.
 */
final class KashFlowLogIn {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Duration AFTER_A_LOST_ANSWER = Duration.ofMinutes(1);

  private final KashFlowSettings settings;
  private final Host host;
  private final Clock clock;

  KashFlowLogIn(KashFlowSettings settings, Host host, Clock clock) {
    this.settings = settings;
    this.host = host;
    this.clock = clock;
  }

  /** Logs in, once. */
  Tokens logIn(Credentials credentials) {
    if (!credentials.isComplete()) {
      throw new GrantRefused("no user name or no password for KashFlow");
    }
    try {
      return attempt(credentials);
    } catch (Passing fault) {
      if (isNoTry(fault)) {
        throw fault;
      }
      throw new Wait(String.valueOf(fault.getMessage()), AFTER_A_LOST_ANSWER);
    }
  }

  private Tokens attempt(Credentials credentials) {
    // The life counts from when we asked: rather too short than too long.
    var until = clock.instant().plus(settings.sessionLife());
    var begun =
        send(
            "POST", Map.of("UserName", credentials.userName(), "Password", credentials.password()));
    var done =
        ProviderJson.text(begun, "SessionToken") == null
            ? goOn(characters(begun, credentials.memorableWord()))
            : begun; // some users need no memorable word
    var token = required(done, "SessionToken");
    var company = required(done, "CompanyId");
    return new Tokens(
        new Session(token, company).text(),
        credentials.in(token).text(),
        until,
        company + "/" + required(done, "CompanyUserId"));
  }

  // The first step was made: whatever becomes of the second, this was a try.
  private JsonNode goOn(Map<String, ?> characters) {
    try {
      return send("PUT", characters);
    } catch (ProviderFault fault) {
      throw isNoTry(fault) ? Passing.lost("the log-in got half way", fault) : fault;
    }
  }

  private static boolean isNoTry(ProviderFault fault) {
    return fault.isHeldBack() || (fault instanceof Passing passing && passing.isUnsent());
  }

  private JsonNode send(String method, Map<String, ?> body) {
    var request =
        HttpRequest.newBuilder(URI.create(settings.apiBaseUrl() + "/sessiontoken"))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .method(method, BodyPublishers.ofString(MAPPER.writeValueAsString(body)));
    return host.once(
        request,
        answer -> {
          if (answer.statusCode() != 200 && answer.statusCode() != 201) {
            throw KashFlowFaults.ofLogIn(answer);
          }
          return open(ProviderJson.tree(answer));
        });
  }

  /** What stands between the user and the books is for a person to mend, at KashFlow. */
  private static JsonNode open(JsonNode answer) {
    for (var hindrance :
        new String[] {"IsLockedOut", "HasTemporaryPassword", "SubscriptionExpired"}) {
      if (answer.path(hindrance).asBoolean(false)) {
        throw GrantRefused.forGood("KashFlow says of the log-in: " + hindrance);
      }
    }
    return answer;
  }

  private static Map<String, ?> characters(JsonNode begun, String word) {
    var characters = new ArrayList<Map<String, ?>>();
    for (var asked : begun.path("MemorableWordList")) {
      var position = asked.path("Position").asInt(0);
      if (position < 1 || position > word.length()) {
        throw GrantRefused.forGood("the memorable word is shorter than KashFlow's");
      }
      var one = new LinkedHashMap<String, Object>();
      one.put("Position", position);
      one.put("Value", word.substring(position - 1, position));
      characters.add(one);
    }
    return Map.of(
        "TemporaryToken",
        required(begun, "TemporaryToken"),
        "MemorableWordList",
        characters,
        "KeepUserLoggedIn",
        false);
  }

  private static String required(JsonNode answer, String name) {
    var text = ProviderJson.text(answer, name);
    if (text == null) {
      throw new OurBug("KashFlow's log-in answers without " + name, null);
    }
    return text;
  }

  /** Ends the session that is open; one that is over already is fine. */
  void logOut(Credentials credentials) {
    var session = credentials.session();
    var address = settings.apiBaseUrl() + "/sessiontoken/" + URLEncoder.encode(session, UTF_8);
    host.once(
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", "KfToken " + session)
            .header("Accept", "application/json")
            .DELETE(),
        "DELETE /sessiontoken", // the path itself names the session
        answer -> {
          var over = answer.statusCode() == 401 || answer.statusCode() == 404;
          if (answer.statusCode() >= 400 && !over) {
            throw KashFlowFaults.of(answer, null);
          }
          return true;
        });
  }
}
