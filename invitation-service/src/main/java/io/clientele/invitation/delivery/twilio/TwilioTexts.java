package io.clientele.invitation.delivery.twilio;

import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import io.clientele.invitation.delivery.Handover;
import io.clientele.invitation.delivery.Reference;
import io.clientele.invitation.delivery.Report;
import io.clientele.invitation.delivery.Texts;
import java.net.URI;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Texts by Twilio's messages. */
final class TwilioTexts implements Texts {

  private static final Logger LOG = LoggerFactory.getLogger(TwilioTexts.class);
  private static final String REFUSED = "the SMS provider refuses this number";
  private static final String SERVICE = "MG";

  // About us or about the moment, not about this text: no invitation may be given up for it.
  private static final Set<Integer> NOT_THE_TEXT = Set.of(401, 403, 404, 408, 429);

  // Nor is this one: PUBLIC_URL is no address Twilio can reach.
  private static final int OUR_ADDRESS = 21609;

  // So are these among the 400s: our sender is unknown, not ours, or has too many texts waiting.
  private static final Set<Integer> OUR_SENDER =
      Set.of(21212, 21603, 21606, 21611, 21659, 21660, 21661, 21701, 21703, 21705, OUR_ADDRESS);

  private final TwilioRestClient client;
  private final String from;
  private final String reportsTo;
  private final TwilioReports reports;

  /**
   * Texts from this number, or from the messaging service of this SID.
   *
   * @param client where and in whose name
   * @param reportsTo the address reports are asked for, but for the message they are about
   */
  TwilioTexts(TwilioRestClient client, String from, String reportsTo, TwilioReports reports) {
    this.client = client;
    this.from = from;
    this.reportsTo = reportsTo;
    this.reports = reports;
  }

  @Override
  public String signatureHeader() {
    return TwilioReports.SIGNATURE;
  }

  @Override
  public Report read(Incoming report) {
    return reports.read(report);
  }

  @Override
  public Handover send(String to, String body, Reference about) {
    var number = new PhoneNumber(to);
    var message =
        from.startsWith(SERVICE)
            ? Message.creator(number, from, body)
            : Message.creator(number, new PhoneNumber(from), body);
    var address = reportsTo + "/" + about.invitation() + "/" + about.generation();
    try {
      message.setStatusCallback(URI.create(address)).create(client);
      return new Handover.Taken();
    } catch (ApiException e) {
      var handover = answered(e);
      // By code: the words of the provider quote the number.
      LOG.warn(
          "the text of invitation {} did not get out, {}: code {}", about, handover, e.getCode());
      return handover;
    } catch (TwilioException e) {
      LOG.warn("the text of invitation {} did not get out: {}", about, e.getClass().getName());
      return new Handover.Later();
    }
  }

  private static Handover answered(ApiException refusal) {
    var status = refusal.getStatusCode();
    var code = refusal.getCode();
    return status != null
            && status / 100 == 4
            && !NOT_THE_TEXT.contains(status)
            && (code == null || !OUR_SENDER.contains(code))
        ? new Handover.Never(REFUSED)
        : new Handover.Later();
  }
}
