package io.clientele.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clientele.simulator.provider.AccountingProvider;
import io.clientele.simulator.provider.Consent;
import io.clientele.simulator.provider.Holding;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person does on a provider's page, without the page. */
final class Visitor {

  private final List<AccountingProvider> providers;

  Visitor(List<AccountingProvider> providers) {
    this.providers = providers;
  }

  URI allow(URI link, String who, Set<String> names) {
    var provider = provider(link);
    var person =
        provider.person(who).orElseThrow(() -> new IllegalArgumentException("Nobody is " + who));
    var chosen =
        provider.holdings(person).stream()
            .filter(organisation -> names.isEmpty() || names.contains(organisation.name()))
            .map(Holding::id)
            .toList();
    if (chosen.size() < Math.max(1, names.size())) {
      throw new IllegalArgumentException(who + " has not all of " + names);
    }
    return provider.consent().orElseThrow().allow(query(link)::get, person, chosen);
  }

  URI cancel(URI link) {
    return provider(link).consent().orElseThrow().cancel(query(link)::get);
  }

  private AccountingProvider provider(URI link) {
    return providers.stream()
        .filter(one -> one.consent().map(Consent::path).filter(link.getPath()::equals).isPresent())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Nobody is asked at " + link.getPath()));
  }

  private static Map<String, String> query(URI link) {
    return Arrays.stream(String.valueOf(link.getRawQuery()).split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8), (one, other) -> one));
  }
}
