package io.clientele.simulator.twilio.http;

import io.clientele.simulator.twilio.Account;
import io.clientele.simulator.twilio.Refusal;
import io.clientele.simulator.twilio.Texts;
import io.clientele.simulator.web.Call;
import io.clientele.simulator.web.Reply;
import io.clientele.simulator.web.Route;
import java.util.List;

/** The address messages are sent to, below the real host's name. */
public final class TwilioRoutes {

  private static final String MESSAGES =
      "/api.twilio.com/" + MessageJson.VERSION + "/Accounts/{sid}/Messages.json";

  private final Account account;
  private final Texts texts;
  private final StatusCallbacks callbacks;

  private TwilioRoutes(Account account, Texts texts, StatusCallbacks callbacks) {
    this.account = account;
    this.texts = texts;
    this.callbacks = callbacks;
  }

  public static List<Route> of(Account account, Texts texts, StatusCallbacks callbacks) {
    return List.of(Route.post(MESSAGES, new TwilioRoutes(account, texts, callbacks)::send));
  }

  private Reply send(Call call) {
    boolean authenticated =
        account.sid().equals(call.path("sid"))
            && call.basic().filter(who -> account.is(who.name(), who.password())).isPresent();
    return authenticated ? sent(call) : refused(Refusal.NOT_AUTHENTICATED);
  }

  private Reply sent(Call call) {
    var service = text(call, "MessagingServiceSid");
    var from = service.isEmpty() ? text(call, "From") : service;
    var callback = text(call, "StatusCallback");
    if (!callback.isEmpty() && !StatusCallbacks.isAddress(callback)) {
      return refused(Refusal.NO_SUCH_CALLBACK);
    }
    return switch (texts.send(text(call, "To"), from, text(call, "Body"))) {
      case Texts.Taken taken -> {
        if (!callback.isEmpty()) {
          callbacks.tell(taken.text(), callback);
        }
        yield Reply.json(201, MessageJson.write(account, taken.text()));
      }
      case Texts.Refused refused -> refused(refused.why());
    };
  }

  private static Reply refused(Refusal why) {
    return Reply.json(why.status(), MessageJson.write(why));
  }

  private static String text(Call call, String field) {
    var value = call.form(field);
    return value == null ? "" : value;
  }
}
