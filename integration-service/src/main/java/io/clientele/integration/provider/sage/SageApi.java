package io.clientele.integration.provider.sage;

import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.ListRead;
import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.ProviderFault.Disconnected;
import io.clientele.integration.provider.ProviderFault.ListClosed;
import io.clientele.integration.provider.ProviderFault.OurBug;
import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.provider.wire.Host;
import io.clientele.integration.provider.wire.PageCount;
import io.clientele.integration.provider.wire.ProviderJson;
import io.clientele.integration.provider.wire.StatusFaults;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The businesses and their lists (providers.md 4.2 and 4.3). */
final class SageApi {

  private static final String BUSINESS = "X-Business";

  private final SageSettings settings;
  private final SageFaults faults;
  private final Host host;

  SageApi(SageSettings settings, SageFaults faults, Host host) {
    this.settings = settings;
    this.faults = faults;
    this.host = host;
  }

  List<Organisation> organisations(String access) {
    var found = new ArrayList<Organisation>();
    var every = new Reading(() -> access, null);
    try {
      pages(every, "/businesses?", one -> found.addAll(SageBusinesses.listed(one)));
    } catch (ListClosed closed) {
      // This is no list of a business: who may not see even that sees nothing (INT-14).
      throw new Disconnected("no business at all is open to this sign-in");
    }
    return found;
  }

  Organisation describe(String access, Organisation organisation) {
    return SageBusinesses.described(organisation, business(access, organisation.id()));
  }

  private JsonNode business(String access, String id) {
    var told =
        host.read(
            id,
            request(access, "/businesses/" + id),
            answer -> {
              if (answer.statusCode() == 404
                  || (answer.statusCode() == 403 && StatusFaults.isNo(answer))) {
                throw new Disconnected("business " + id + " is not open: " + answer.statusCode());
              }
              return ProviderJson.tree(good(answer));
            });
    if (SageBusinesses.isOver(told)) {
      throw new Disconnected("business " + id + " has no active subscription");
    }
    return told;
  }

  /**
   * Reads a list.
   *
   * @param access asked anew for every page: a token lives for five minutes, a list may take longer
   */
  ListRead read(
      Supplier<String> access,
      String organisation,
      ListName list,
      @Nullable Instant since,
      Consumer<ReferenceItem> each) {
    var reading = new Reading(access, organisation);
    try {
      return read(reading, sources(reading, list), since, each);
    } catch (ListClosed closed) {
      // A 403 is about this list or about all of the business, which is then not shown either.
      business(access.get(), organisation);
      throw closed;
    }
  }

  /** What is the same for every page. */
  private record Reading(Supplier<String> access, @Nullable String organisation) {}

  // What a rate is for is told by who asks for it alone: three short reads instead of one.
  private List<SageSource> sources(Reading reading, ListName list) {
    if (list != ListName.TAX_RATES) {
      return SageSource.of(list);
    }
    return List.of(
        SageSource.taxRates(new SageTaxRates(rates(reading, "sales"), rates(reading, "purchase"))));
  }

  private Set<String> rates(Reading reading, String usage) {
    var ids = new HashSet<String>();
    pages(
        reading,
        SageSource.taxRatesFor(usage).path() + "&",
        rate -> {
          var id = ProviderJson.text(rate, "id");
          if (id != null) {
            ids.add(id);
          }
        });
    return ids;
  }

  private ListRead read(
      Reading reading,
      List<SageSource> sources,
      @Nullable Instant since,
      Consumer<ReferenceItem> each) {
    var changing = sources.stream().allMatch(SageSource::changing);
    var from = changing ? since : null;
    @Nullable Instant asOf = null;
    @Nullable ListClosed closed = null;
    var open = 0;
    for (var source : sources) {
      try {
        var first = read(reading, source, from, each);
        asOf = open == 0 ? first : asOf;
        open++;
      } catch (ListClosed one) {
        // Stock, for one, is not in every edition; the others are.
        closed = one;
      }
    }
    if (open == 0 && closed != null) {
      throw closed;
    }
    if (!changing) {
      return ListRead.all();
    }
    return from == null ? ListRead.all(asOf) : ListRead.changes(asOf);
  }

  private @Nullable Instant read(
      Reading reading, SageSource source, @Nullable Instant from, Consumer<ReferenceItem> each) {
    Consumer<JsonNode> entries = entry -> source.items().apply(entry).forEach(each);
    if (from == null) {
      return pages(reading, source.path() + "&", entries);
    }
    var moment = from.truncatedTo(ChronoUnit.SECONDS);
    var asOf = pages(reading, source.path() + "&updated_or_created_since=" + moment + "&", entries);
    pages(reading, source.path() + "&deleted_since=" + moment + "&", entries);
    return asOf;
  }

  /**
   * Reads every page, until Sage says that none follows.
   *
   * @param path to which parameters can be added
   * @return from when on to ask for changes next time
   */
  private @Nullable Instant pages(Reading reading, String path, Consumer<JsonNode> each) {
    var number = new PageCount(path);
    var page = page(reading, path, 1, each);
    var asOf = page.asOf();
    while (!page.last()) {
      page = page(reading, path, number.next(), each);
    }
    return asOf;
  }

  private SagePage page(Reading reading, String path, int number, Consumer<JsonNode> each) {
    var organisation = reading.organisation();
    var request =
        request(
            reading.access().get(),
            path + "items_per_page=" + settings.pageSize() + "&page=" + number);
    if (organisation != null) {
      request.header(BUSINESS, organisation);
    }
    return host.read(
        organisation,
        request,
        answer -> SagePage.read(about(organisation, good(answer)), number, each));
  }

  private HttpRequest.Builder request(String access, String path) {
    return HttpRequest.newBuilder(URI.create(settings.apiBaseUrl() + path))
        .header("Authorization", "Bearer " + access)
        .header("Accept", "application/json");
  }

  private HttpResponse<InputStream> good(HttpResponse<InputStream> answer) {
    if (answer.statusCode() != 200) {
      throw faults.of(answer);
    }
    return answer;
  }

  // Who is not understood is answered about the lead business: no entry of that may come in here.
  private static HttpResponse<InputStream> about(
      @Nullable String organisation, HttpResponse<InputStream> answer) {
    var told = answer.headers().firstValue(BUSINESS).orElse(organisation);
    if (organisation != null && !organisation.equals(told)) {
      throw new OurBug(answer.uri().getPath() + " is about another business", null);
    }
    return answer;
  }
}
