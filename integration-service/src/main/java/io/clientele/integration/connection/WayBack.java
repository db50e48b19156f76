package io.clientele.integration.connection;

import io.clientele.integration.provider.Software;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a browser comes back with after a sign-in.
 *
 * @param state as it went to the provider
 * @param answer all else that came back; empty if the person did not allow it, or has not filled in
 *     our form yet
 * @param refused how many refusals the form that was filled in knew of, so that one sent twice is
 *     tried once; 0 where the provider has the form
 * @param browser what this browser kept of the beginning, {@link WayThere#browser}; null if nothing
 */
public record WayBack(
    Software software,
    String state,
    Map<String, String> answer,
    int refused,
    @Nullable String browser) {

  public WayBack {
    answer = Map.copyOf(answer);
  }

  @Override
  public String toString() {
    return "WayBack of " + software; // codes and passwords are in no log
  }
}
