package io.clientele.simulator.twilio.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clientele.simulator.twilio.Account;
import io.clientele.simulator.twilio.Text;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Twilio's status callbacks [D]: forms, signed with the account's token over the address as it was
 * asked for and the fields in order. One that nobody takes is not repeated.
 */
public final class StatusCallbacks {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final String ALGORITHM = "HmacSHA1";

  private final Account account;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(PATIENCE).version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, URI> places = new ConcurrentHashMap<>();

  /** Callbacks in the name of this account. */
  public StatusCallbacks(Account account) {
    this.account = account;
  }

  /**
   * Whatever is called at one address is reached at another one, as names are resolved in networks.
   *
   * @param address the beginning of the address that is signed
   * @param place where it really is, without a slash at the end
   */
  public void reach(String address, URI place) {
    places.put(address, place);
  }

  /** Whether callbacks to this address are taken at all. */
  static boolean isAddress(String address) {
    try {
      var scheme = URI.create(address).getScheme();
      return "http".equals(scheme) || "https".equals(scheme);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Tells in its own time that a text was sent, and then how it ended. */
  void tell(Text text, String address) {
    Thread.ofVirtual()
        .name("status of " + text.sid())
        .start(
            () ->
                List.of(fields(text, "sent"), ended(text))
                    .forEach(fields -> call(address, fields)));
  }

  private SortedMap<String, String> ended(Text text) {
    if (!text.isLost()) {
      return fields(text, "delivered");
    }
    var fields = fields(text, "undelivered");
    fields.put("ErrorCode", "30003");
    return fields;
  }

  private SortedMap<String, String> fields(Text text, String status) {
    var fields = new TreeMap<String, String>();
    fields.put("AccountSid", account.sid());
    fields.put("ApiVersion", MessageJson.VERSION);
    fields.put("MessageSid", text.sid());
    fields.put("SmsSid", text.sid());
    fields.put("MessageStatus", status);
    fields.put("SmsStatus", status);
    fields.put("From", text.from());
    fields.put("To", text.to());
    return fields;
  }

  private void call(String address, SortedMap<String, String> fields) {
    var request =
        HttpRequest.newBuilder(place(address))
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .header("X-Twilio-Signature", signature(address, fields))
            .POST(BodyPublishers.ofString(form(fields)))
            .build();
    try {
      client.send(request, BodyHandlers.discarding());
    } catch (IOException e) {
      // Nobody is there. The real one would note it in its debugger.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private URI place(String address) {
    return places.entrySet().stream()
        .filter(known -> address.startsWith(known.getKey()))
        .map(known -> URI.create(known.getValue() + address.substring(known.getKey().length())))
        .findFirst()
        .orElseGet(() -> URI.create(address));
  }

  private String signature(String address, SortedMap<String, String> fields) {
    var signed = new StringBuilder(address);
    fields.forEach((name, value) -> signed.append(name).append(value));
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(account.token().getBytes(UTF_8), ALGORITHM));
      return Base64.getEncoder().encodeToString(mac.doFinal(signed.toString().getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String form(SortedMap<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                URLEncoder.encode(field.getKey(), UTF_8)
                    + "="
                    + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }
}
