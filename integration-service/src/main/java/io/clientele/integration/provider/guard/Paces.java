package io.clientele.integration.provider.guard;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The paces of an instance, one for each provider (INT-13). */
public final class Paces {

  private final Map<String, Pace> all = new ConcurrentHashMap<>();

  /**
   * The pace of one provider.
   *
   * @param software its name in settings, in lower case
   * @param calls about one organisation within {@code period}, at most
   */
  public Pace of(String software, int calls, Duration period) {
    return all.computeIfAbsent(software, name -> new Pace(calls, period));
  }
}
