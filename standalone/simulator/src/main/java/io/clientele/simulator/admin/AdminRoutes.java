package io.clientele.simulator.admin;

import io.clientele.simulator.admin.Views.TextView;
import io.clientele.simulator.provider.AccountingProvider;
import io.clientele.simulator.twilio.Text;
import io.clientele.simulator.twilio.Texts;
import io.clientele.simulator.web.Call;
import io.clientele.simulator.web.Reply;
import io.clientele.simulator.web.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page {@code /} and what is below {@code /admin}. */
public final class AdminRoutes {

  private final List<AccountingProvider> providers;
  private final Texts texts;

  private AdminRoutes(List<AccountingProvider> providers, Texts texts) {
    this.providers = providers;
    this.texts = texts;
  }

  public static List<Route> of(List<Administered> all, Texts texts) {
    var page = new AdminRoutes(all.stream().map(Administered::provider).toList(), texts);
    var routes = new ArrayList<Route>();
    routes.add(Route.get("/", page::show));
    routes.add(Route.post("/withdrawals", page::withdraw));
    routes.add(Route.get("/admin/texts", page::texts));
    all.forEach(one -> routes.addAll(of(one)));
    return routes;
  }

  private static List<Route> of(Administered one) {
    var admin = new ProviderAdmin(one.provider());
    var faults = new FaultsAdmin(one.faults());
    var base = "/admin/" + one.provider().name();
    return List.of(
        Route.get(base + "/users", admin::users),
        Route.post(base + "/organisations", admin::addOrganisations),
        Route.post(base + "/organisations/{organisation}/contacts", admin::addContacts),
        Route.post(base + "/withdrawals", admin::withdraw),
        Route.put(base + "/token-life", admin::tokenLife),
        Route.put(base + "/sign-in-life", admin::signInLife),
        Route.put(base + "/minute-limit", admin::minuteLimit),
        Route.put(base + "/day-limit", admin::dayLimit),
        Route.put(base + "/faults", faults::plan),
        Route.delete(base + "/faults", faults::end));
  }

  private Reply show(Call call) {
    return Reply.page(200, HomePage.of(providers, texts.all()));
  }

  /** The page's button. */
  private Reply withdraw(Call call) {
    var name = call.form("provider");
    var user = Optional.ofNullable(call.form("user")).orElse("");
    providers.stream()
        .filter(provider -> provider.name().equals(name))
        .forEach(provider -> provider.person(user).ifPresent(provider::withdraw));
    return Reply.seeOther("/");
  }

  /** Newest first; {@code to} leaves those for one number. */
  private Reply texts(Call call) {
    var to = call.query("to");
    List<Text> found = to == null ? texts.all() : texts.to(to);
    return AdminJson.reply(200, found.stream().map(TextView::of).toList());
  }
}
