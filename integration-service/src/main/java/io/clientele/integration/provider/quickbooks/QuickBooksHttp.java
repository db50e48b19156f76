package io.clientele.integration.provider.quickbooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.ProviderFault.Wait;
import io.clientele.integration.provider.wire.Host;
import io.clientele.integration.provider.wire.ProviderJson;
import io.clientele.integration.provider.wire.Streamed;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Calls about one company: only ever GET, since the one scope there is allows writing as well. */
final class QuickBooksHttp {

  // In both spellings (providers.md 3.6), and the time of the answer.
  private static final Set<String> AROUND = Set.of("Fault", "fault", "time");

  private final QuickBooksSettings settings;
  private final QuickBooksFaults faults;
  private final Host host;
  private final UsedUpMonth month;

  QuickBooksHttp(
      QuickBooksSettings settings, QuickBooksFaults faults, Host host, UsedUpMonth month) {
    this.settings = settings;
    this.faults = faults;
    this.host = host;
    this.month = month;
  }

  /** A short answer: one object and what is around it. */
  JsonNode object(RealmToken company, String path) {
    return get(
        company,
        path + "?",
        answer -> {
          var tree = ProviderJson.tree(answer);
          refuse(company, answer, tree);
          return tree;
        });
  }

  /**
   * A page of a query.
   *
   * @param entity what is selected
   * @param each gets its rows one by one
   */
  Streamed page(RealmToken company, String select, String entity, Consumer<JsonNode> each) {
    return get(
        company,
        "/query?query=" + URLEncoder.encode(select, UTF_8) + "&",
        answer -> {
          var page = ProviderJson.stream(answer.body(), "QueryResponse/" + entity, AROUND, each);
          refuse(company, answer, page.rest());
          return page.optional(); // without rows there is no array at all
        });
  }

  private void refuse(RealmToken company, HttpResponse<?> answer, JsonNode around) {
    var fault = faults.inside(answer, around);
    if (fault != null) {
      throw heard(company, fault);
    }
  }

  private ProviderFault heard(RealmToken company, ProviderFault fault) {
    return fault instanceof Wait wait ? month.refused(company.realm(), wait) : fault;
  }

  private <T> T get(RealmToken company, String path, Function<HttpResponse<InputStream>, T> read) {
    var address =
        URI.create(
            settings.apiBaseUrl()
                + "/v3/company/"
                + company.realm()
                + path
                + "minorversion="
                + settings.minorVersion());
    return host.read(
        company.realm(),
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + company.token())
            .header("Accept", "application/json"), // XML is the default
        answer -> {
          if (answer.statusCode() != 200) {
            throw heard(company, faults.of(answer));
          }
          var told = read.apply(answer);
          month.answered(company.realm());
          return told;
        });
  }
}
