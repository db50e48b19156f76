package io.clientele.integration.provider.xero;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The connections and the accounting API (providers.md 2.2 and 2.3). */
final class XeroApi {

  private final XeroSettings settings;
  private final Host host;

  XeroApi(XeroSettings settings, Host host) {
    this.settings = settings;
    this.host = host;
  }

  List<Organisation> organisations(String access) {
    var found = new ArrayList<Organisation>();
    for (var connection : connections(access)) {
      var id = ProviderJson.text(connection, "tenantId");
      var name = ProviderJson.text(connection, "tenantName");
      // Practices are tenants too, and may have no name.
      if (id != null && "ORGANISATION".equals(ProviderJson.text(connection, "tenantType"))) {
        found.add(Organisation.named(id, name == null ? id : name));
      }
    }
    return found;
  }

  private JsonNode connections(String access) {
    return call(request(access, settings.connectionsUrl()), null, XeroApi::ok, ProviderJson::array);
  }

  /** Ends Xero's connection to one organisation, which has an id of its own. */
  void release(String access, String organisation) {
    for (var connection : connections(access)) {
      var id = ProviderJson.text(connection, "id");
      if (id != null && organisation.equals(ProviderJson.text(connection, "tenantId"))) {
        var address = URI.create(settings.connectionsUrl() + "/" + id);
        call(
            request(access, address).DELETE(),
            null,
            answer -> answer.statusCode() < 300 || answer.statusCode() == 404,
            answer -> true);
      }
    }
  }

  Organisation describe(String access, Organisation organisation) {
    var told = new ArrayList<JsonNode>();
    var reading = new Reading(access, organisation.id(), null, "Organisations", told::add);
    page(reading, "/Organisation");
    return told.isEmpty() ? organisation : XeroOrganisations.of(organisation, told.getFirst());
  }

  ListRead read(
      String access,
      String organisation,
      ListName list,
      @Nullable Instant since,
      Consumer<ReferenceItem> each) {
    var source = XeroSource.of(list, settings.pageSize());
    var from = source.changing() ? since : null;
    var reading =
        new Reading(
            access,
            organisation,
            from,
            source.array(),
            entry -> source.items().apply(entry).forEach(each));
    var first = page(reading, source.paged() ? source.path() + "&page=1" : source.path());
    if (source.paged()) {
      others(reading, source, first);
    }
    if (!source.changing()) {
      return ListRead.all();
    }
    return from == null ? ListRead.all(first.asOf()) : ListRead.changes(first.asOf());
  }

  // By what Xero says, never by a short page; where it says nothing, by an empty one.
  private void others(Reading reading, XeroSource source, XeroPage first) {
    var page = first;
    var number = new PageCount(source.array());
    while (page.goesOn(number.read())) {
      page = page(reading, source.path() + "&page=" + number.next());
    }
  }

  /** What is the same for every page of a list. */
  private record Reading(
      String access,
      String organisation,
      @Nullable Instant since,
      String array,
      Consumer<JsonNode> each) {}

  private XeroPage page(Reading reading, String path) {
    var request =
        request(reading.access(), URI.create(settings.apiBaseUrl() + path))
            .header("xero-tenant-id", reading.organisation());
    if (reading.since() != null) {
      request.header("If-Modified-Since", XeroPage.since(reading.since()));
    }
    return call(
        request,
        reading.organisation(),
        // Nothing new may be said with a 304 or an empty list: nobody has confirmed which.
        answer -> ok(answer) || (answer.statusCode() == 304 && reading.since() != null),
        answer -> XeroPage.read(answer, reading.array(), reading.each()));
  }

  private static HttpRequest.Builder request(String access, URI address) {
    return HttpRequest.newBuilder(address)
        .header("Authorization", "Bearer " + access)
        .header("Accept", "application/json"); // XML is the historic default
  }

  private static boolean ok(HttpResponse<?> answer) {
    return answer.statusCode() == 200;
  }

  private <T> T call(
      HttpRequest.Builder request,
      @Nullable String organisation,
      Predicate<HttpResponse<?>> isGood,
      Function<HttpResponse<InputStream>, T> read) {
    return host.read(
        organisation,
        request,
        answer -> {
          if (!isGood.test(answer)) {
            throw XeroFaults.of(answer);
          }
          return read.apply(answer);
        });
  }
}
