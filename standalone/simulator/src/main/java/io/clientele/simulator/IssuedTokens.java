package io.clientele.simulator;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

/** Every token that was given out: whoever is to keep them to itself can be searched for them. */
final class IssuedTokens {

  private static final Set<String> ADDRESSES =
      Set.of(
          "/identity.xero.com/connect/token",
          "/oauth.platform.intuit.com/oauth2/v1/tokens/bearer",
          "/oauth.accounting.sage.com/token",
          "/api.freeagent.com/v2/token_endpoint",
          "/api.kashflow.com/v2/sessiontoken");
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"(?:(?:access|refresh|id)_token|SessionToken|TemporaryToken)\"\\s*:\\s*\"([^\"]+)\"");

  private final Queue<String> all = new ConcurrentLinkedQueue<>();

  /** Looks at an answer. */
  void note(Request request, Response response) {
    if (ADDRESSES.contains(URI.create(request.getUrl()).getPath())) {
      TOKEN
          .matcher(response.getBodyAsString())
          .results()
          .map(one -> one.group(1))
          .forEach(all::add);
    }
  }

  /** In their order. */
  List<String> all() {
    return List.copyOf(all);
  }
}
