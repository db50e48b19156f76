package io.clientele.simulator.admin;

import io.clientele.simulator.admin.Views.TextView;
import io.clientele.simulator.twilio.Text;
import io.clientele.simulator.twilio.Texts;
import io.clientele.simulator.web.Call;
import io.clientele.simulator.web.Reply;
import io.clientele.simulator.web.Route;
import io.clientele.simulator.xero.Xero;
import java.util.List;
import java.util.Optional;

/** The page {@code /} and what is below {@code /admin}. */
public final class AdminRoutes {

  private static final String XERO = "/admin/xero";

  private final Xero xero;
  private final Texts texts;

  private AdminRoutes(Xero xero, Texts texts) {
    this.xero = xero;
    this.texts = texts;
  }

  public static List<Route> of(Xero xero, Texts texts) {
    var page = new AdminRoutes(xero, texts);
    var admin = new XeroAdmin(xero);
    return List.of(
        Route.get("/", page::show),
        Route.post("/withdrawals", page::withdraw),
        Route.get("/admin/texts", page::texts),
        Route.get(XERO + "/users", admin::users),
        Route.post(XERO + "/organisations", admin::addOrganisation),
        Route.post(XERO + "/organisations/{tenant}/contacts", admin::addContacts),
        Route.post(XERO + "/withdrawals", admin::withdraw),
        Route.put(XERO + "/token-life", admin::tokenLife),
        Route.put(XERO + "/minute-limit", admin::minuteLimit));
  }

  private Reply show(Call call) {
    return Reply.page(200, HomePage.of(xero, texts.all()));
  }

  /** The page's button. */
  private Reply withdraw(Call call) {
    Optional.ofNullable(call.form("user"))
        .flatMap(xero::person)
        .ifPresent(person -> xero.identity().withdraw(person));
    return Reply.seeOther("/");
  }

  /** Newest first; {@code to} leaves those for one number. */
  private Reply texts(Call call) {
    var to = call.query("to");
    List<Text> found = to == null ? texts.all() : texts.to(to);
    return AdminJson.reply(200, found.stream().map(TextView::of).toList());
  }
}
