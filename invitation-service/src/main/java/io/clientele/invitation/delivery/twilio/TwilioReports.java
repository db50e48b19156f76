package io.clientele.invitation.delivery.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.twilio.security.RequestValidator;
import io.clientele.invitation.delivery.Report;
import io.clientele.invitation.delivery.Texts.Incoming;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Reads Twilio's status callbacks: forms, signed together with the address we asked them for. */
final class TwilioReports {

  static final String SIGNATURE = "X-Twilio-Signature";

  // Of Twilio's error dictionary; what is not here is said in general.
  private static final Map<String, String> REASONS =
      Map.of(
          "30003", "the phone cannot be reached",
          "30004", "the phone takes no texts from us",
          "30005", "the number is not in use",
          "30006", "the number is a landline",
          "30007", "the network has filtered the text out");
  private static final String OTHERWISE = "the SMS provider could not deliver the text";

  private final RequestValidator validator;

  /**
   * Reports about an account.
   *
   * @param token the account's secret, by which they are signed
   */
  TwilioReports(String token) {
    this.validator = new RequestValidator(token);
  }

  Report read(Incoming report) {
    var fields = fields(report.body());
    if (report.signature() == null
        || !validator.validate(report.address(), fields, report.signature())) {
      return new Report.Forged();
    }
    return switch (fields.getOrDefault("MessageStatus", "")) {
      case "delivered", "read" -> new Report.Delivered();
      case "undelivered", "failed" ->
          new Report.Bounced(REASONS.getOrDefault(fields.getOrDefault("ErrorCode", ""), OTHERWISE));
      default -> new Report.Nothing();
    };
  }

  /** The fields of a form; one that cannot be read is left out, and then the signature fails. */
  private static Map<String, String> fields(String form) {
    var fields = new HashMap<String, String>();
    Arrays.stream(form.split("&"))
        .map(field -> field.split("=", 2))
        .filter(field -> field.length == 2)
        .forEach(
            field -> {
              try {
                fields.put(URLDecoder.decode(field[0], UTF_8), URLDecoder.decode(field[1], UTF_8));
              } catch (IllegalArgumentException e) {
                // No report of Twilio's is like that.
              }
            });
    return fields;
  }
}
