package io.clientele.bench.refreshes;

import com.github.tomakehurst.wiremock.http.Request;
import io.clientele.simulator.Simulator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the refreshes a simulated provider was asked for, lost answers among them. */
final class TokenCalls {

  private static final Map<String, String> ADDRESSES =
      Map.of(
          "XERO", "/identity.xero.com/",
          "QUICKBOOKS", "/oauth.platform.intuit.com/",
          "SAGE", "/oauth.accounting.sage.com/");

  private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();

  /** Counts from now on. */
  static TokenCalls at(Simulator simulator) {
    var calls = new TokenCalls();
    simulator.stubs().addMockServiceRequestListener((request, answer) -> calls.note(request));
    return calls;
  }

  private void note(Request request) {
    if (!request.getBodyAsString().contains("grant_type=refresh_token")) {
      return;
    }
    ADDRESSES.forEach(
        (software, address) -> {
          if (request.getUrl().startsWith(address)) {
            of(software).incrementAndGet();
          }
        });
  }

  /** How often one was asked. */
  int count(String software) {
    return of(software).get();
  }

  /** Where one is asked. */
  static String address(String software) {
    return Objects.requireNonNull(ADDRESSES.get(software));
  }

  private AtomicInteger of(String software) {
    return counts.computeIfAbsent(software, any -> new AtomicInteger());
  }
}
