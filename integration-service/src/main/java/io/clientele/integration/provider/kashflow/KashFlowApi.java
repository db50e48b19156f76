package io.clientele.integration.provider.kashflow;

import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.ListRead;
import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.provider.wire.Host;
import io.clientele.integration.provider.wire.PageCount;
import io.clientele.integration.provider.wire.ProviderJson;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The company of a session and its lists (providers.md 6.2 and 6.3). */
final class KashFlowApi {

  private static final String COMPANY = "/settings/companydetails";

  private final KashFlowSettings settings;
  private final Host host;

  KashFlowApi(KashFlowSettings settings, Host host) {
    this.settings = settings;
    this.host = host;
  }

  /** The one company of the user who logged in. */
  List<Organisation> organisations(Session session) {
    return List.of(described(session));
  }

  Organisation describe(Session session, Organisation organisation) {
    return described(session.of(organisation.id()));
  }

  // The names of this answer's members are not confirmed (providers.md 6.2).
  private Organisation described(Session session) {
    JsonNode told = call(session, COMPANY, null, ProviderJson::tree);
    var company = ProviderJson.text(told, "CompanyName");
    var name = company == null ? ProviderJson.text(told, "Name") : company;
    return new Organisation(
        session.company(),
        name == null ? "KashFlow company " + session.company() : name,
        null,
        ProviderJson.text(told.path("Currency"), "Code"),
        null);
  }

  /** Reads a list whole: KashFlow does not tell what has changed (providers.md 6.4). */
  ListRead read(Session session, String organisation, ListName list, Consumer<ReferenceItem> each) {
    var source = KashFlowSource.of(list);
    var own = session.of(organisation);
    var page =
        KashFlowPage.first(
            settings.pageSize(), element -> source.items().apply(element).forEach(each));
    var number = new PageCount(source.path());
    page(own, source, number.read(), page);
    while (page.goesOn()) {
      page = page.next();
      page(own, source, number.next(), page);
    }
    page.end();
    return ListRead.all();
  }

  private void page(Session session, KashFlowSource source, int number, KashFlowPage page) {
    var path = source.page(number, settings.pageSize());
    call(session, path, source.path(), answer -> page.read(answer.body()));
  }

  private <T> T call(
      Session session,
      String path,
      @Nullable String list,
      Function<HttpResponse<InputStream>, T> read) {
    return host.read(
        session.company(),
        HttpRequest.newBuilder(URI.create(settings.apiBaseUrl() + path))
            .header("Authorization", "KfToken " + session.token())
            .header("Accept", "application/json"),
        answer -> {
          if (answer.statusCode() != 200) {
            throw KashFlowFaults.of(answer, list);
          }
          return read.apply(answer);
        });
  }
}
