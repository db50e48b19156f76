package io.clientele.simulator.xero.http;

import io.clientele.simulator.web.Reply;
import io.clientele.simulator.xero.Admission.ExpiredToken;
import io.clientele.simulator.xero.Admission.Left;
import io.clientele.simulator.xero.Admission.OverLimit;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How Xero says no (providers.md 2.4). */
final class Refusals {

  private static final DateTimeFormatter AMERICAN =
      DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int QUERY_PARSE = 16;

  private Refusals() {}

  /** 401 [S]. */
  static Reply expired(ExpiredToken token) {
    return unauthorized("TokenExpired: token expired at " + american(token.at()));
  }

  /** 401 [S]; the words of the detail are ours [U]. */
  static Reply unauthorized(String detail) {
    var members = new LinkedHashMap<String, Object>();
    members.put("Type", null);
    members.put("Title", "Unauthorized");
    members.put("Status", 401);
    members.put("Detail", detail);
    members.put("Instance", UUID.randomUUID().toString());
    members.put("Extensions", Map.of());
    return Reply.json(401, PlainJson.write(members));
  }

  /** 403, other case of names than 401 [D]. */
  static Reply forbidden() {
    var members = new LinkedHashMap<String, Object>();
    members.put("title", "Forbidden");
    members.put("status", 403);
    members.put("detail", "AuthenticationUnsuccessful");
    members.put("instance", UUID.randomUUID().toString());
    return Reply.json(403, PlainJson.write(members));
  }

  /** 404 is text [S]. */
  static Reply notFound() {
    return Reply.text(404, "The resource you're looking for cannot be found");
  }

  /** 429 with an empty body [U], the limit's name and the seconds until it is over [D]. */
  static Reply overLimit(OverLimit over) {
    return limits(busy(Optional.of(over.retryAfter())), over.left())
        .with("X-Rate-Limit-Problem", over.problem());
  }

  /** The same before anything was counted; without seconds if there are none to tell. */
  static Reply busy(Optional<Duration> retryAfter) {
    var reply = Reply.empty(429).with("X-Rate-Limit-Problem", "minute");
    return retryAfter
        .map(wait -> reply.with("Retry-After", Long.toString(wait.toSeconds())))
        .orElse(reply);
  }

  /** 400 for a filter or parameter that cannot be followed; shape [D], number and type [U]. */
  static Reply badRequest(String message) {
    var members = new LinkedHashMap<String, Object>();
    members.put("ErrorNumber", QUERY_PARSE);
    members.put("Type", "QueryParseException");
    members.put("Message", message);
    members.put("Elements", List.of());
    return Reply.json(400, PlainJson.write(members));
  }

  /** The headers every answer has [D]. */
  static Reply limits(Reply reply, Left left) {
    return reply
        .with("X-MinLimit-Remaining", Integer.toString(left.minute()))
        .with("X-DayLimit-Remaining", Integer.toString(left.day()))
        .with("X-AppMinLimit-Remaining", Integer.toString(left.appMinute()));
  }

  private static String american(Instant at) {
    return AMERICAN.format(at);
  }
}
