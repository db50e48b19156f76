package io.clientele.integration.provider.xero;

import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.provider.guard.Guard;
import io.clientele.integration.provider.guard.Pace;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The connections and the accounting API (providers.md 2.2 and 2.3). */
final class XeroApi {

  private static final int MOST_PAGES = 10_000;

  private final XeroSettings settings;
  private final XeroHttp http;
  private final Guard guard;
  private final Pace pace;

  /**
   * The API behind a guard.
   *
   * @param pace of the calls about one organisation
   */
  XeroApi(XeroSettings settings, XeroHttp http, Guard guard, Pace pace) {
    this.settings = settings;
    this.http = http;
    this.guard = guard;
    this.pace = pace;
  }

  List<Organisation> organisations(String access) {
    var found = new ArrayList<Organisation>();
    var connections = get(access, null, settings.connectionsUrl(), XeroJson::array);
    for (var connection : connections) {
      var id = XeroJson.text(connection, "tenantId");
      var name = XeroJson.text(connection, "tenantName");
      // Practices are tenants too, and may have no name.
      if (id != null && "ORGANISATION".equals(XeroJson.text(connection, "tenantType"))) {
        found.add(Organisation.named(id, name == null ? id : name));
      }
    }
    return found;
  }

  Organisation describe(String access, Organisation organisation) {
    var told = new ArrayList<JsonNode>();
    page(access, organisation.id(), "/Organisation", "Organisations", told::add);
    return told.isEmpty() ? organisation : XeroOrganisations.of(organisation, told.getFirst());
  }

  void read(String access, String organisation, ListName list, Consumer<ReferenceItem> each) {
    var source = XeroSource.of(list, settings.pageSize());
    Consumer<JsonNode> entries = entry -> source.items().apply(entry).forEach(each);
    if (!source.paged()) {
      page(access, organisation, source.path(), source.array(), entries);
      return;
    }
    for (var number = 1; number <= MOST_PAGES; number++) {
      var path = source.path() + "&page=" + number;
      var entriesSeen = new AtomicInteger();
      var pages =
          page(
              access,
              organisation,
              path,
              source.array(),
              entry -> {
                entriesSeen.incrementAndGet();
                entries.accept(entry);
              });
      // By what Xero says, never by a short page; where it says nothing, by an empty one.
      if (pages > 0 ? number >= pages : entriesSeen.get() == 0) {
        return;
      }
    }
  }

  private int page(
      String access, String organisation, String path, String array, Consumer<JsonNode> each) {
    return get(
        access,
        organisation,
        URI.create(settings.apiBaseUrl() + path),
        answer -> XeroJson.stream(answer.body(), array, each));
  }

  private <T> T get(
      String access,
      @Nullable String organisation,
      URI address,
      Function<HttpResponse<InputStream>, T> read) {
    return guard.reading(
        () -> turn(organisation),
        () -> {
          var request =
              HttpRequest.newBuilder(address)
                  .header("Authorization", "Bearer " + access)
                  .header("Accept", "application/json"); // XML is the historic default
          if (organisation != null) {
            request.header("xero-tenant-id", organisation);
          }
          return http.send(
              request,
              answer -> {
                if (answer.statusCode() != 200) {
                  throw XeroFaults.of(answer);
                }
                return read.apply(answer);
              });
        });
  }

  private void turn(@Nullable String organisation) {
    if (organisation != null) {
      pace.await(organisation);
    }
  }
}
