package io.clientele.integration.provider.freeagent;

import io.clientele.platform.secret.Sha256;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which token was seen to open which company. FreeAgent is asked once for each token, which lives
 * for an hour, and not for each list: calls are few (providers.md 5.5). Safe for many threads.
 */
final class OpenedCompanies {

  private static final int MOST = 10_000;

  /** One forgotten too early costs a call. */
  private static final class Recent extends LinkedHashMap<String, Boolean> {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
      return size() > MOST;
    }
  }

  private final Map<String, Boolean> seen = new Recent();

  synchronized void add(String access, String company) {
    seen.put(key(access, company), true);
  }

  synchronized boolean has(String access, String company) {
    return seen.containsKey(key(access, company));
  }

  // The token itself is kept where it is sealed, and nowhere else (INT-8).
  private static String key(String access, String company) {
    return Sha256.of(access) + "/" + company;
  }
}
