package io.clientele.simulator.twilio.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.simulator.twilio.Account;
import io.clientele.simulator.twilio.Refusal;
import io.clientele.simulator.twilio.Text;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Twilio's JSON: the message resource of its API of 2010-04-01 [D], and errors [D]. */
final class MessageJson {

  static final String VERSION = "2010-04-01";

  // RFC 2822, with two digits for the day, which Twilio's own client insists on.
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US)
          .withZone(ZoneOffset.UTC);
  private static final ObjectMapper MAPPER = new ObjectMapper();
  // One segment carries so many characters of a text that is sent in several.
  private static final int SEGMENT = 153;

  private MessageJson() {}

  static String write(Account account, Text text) {
    var messages = "/" + VERSION + "/Accounts/" + account.sid() + "/Messages/" + text.sid();
    var at = DATE.format(text.at());
    boolean service = text.from().startsWith("MG");
    var members = new LinkedHashMap<String, Object>();
    members.put("account_sid", account.sid());
    members.put("api_version", VERSION);
    members.put("body", text.body());
    members.put("date_created", at);
    members.put("date_sent", null);
    members.put("date_updated", at);
    members.put("direction", "outbound-api");
    members.put("error_code", null);
    members.put("error_message", null);
    members.put("from", service ? null : text.from());
    members.put("messaging_service_sid", service ? text.from() : null);
    members.put("num_media", "0");
    members.put("num_segments", service ? "0" : segments(text.body()));
    members.put("price", null);
    members.put("price_unit", "USD");
    members.put("sid", text.sid());
    members.put("status", service ? "accepted" : "queued");
    members.put("subresource_uris", Map.of("media", messages + "/Media.json"));
    members.put("to", text.to());
    members.put("uri", messages + ".json");
    return json(members);
  }

  static String write(Refusal why) {
    var members = new LinkedHashMap<String, Object>();
    members.put("code", why.code());
    members.put("message", why.message());
    members.put("more_info", "https://www.twilio.com/docs/errors/" + why.code());
    members.put("status", why.status());
    return json(members);
  }

  private static String segments(String body) {
    return Integer.toString(body.length() <= 160 ? 1 : Math.ceilDiv(body.length(), SEGMENT));
  }

  private static String json(Map<String, Object> members) {
    try {
      return MAPPER.writeValueAsString(members);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
