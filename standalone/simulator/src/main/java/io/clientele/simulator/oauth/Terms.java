package io.clientele.simulator.oauth;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * How a provider asks people and answers apps.
 *
 * @param path of its page, below the simulator's address
 * @param plainHosts which apps may have themselves answered at without TLS
 * @param scopes it knows, of which one at least must be asked for; none if it takes no scope
 * @param fixed parameters that must have these values
 * @param codePrefix what its codes begin with
 * @param answer what the browser brings back beside code and state
 */
public record Terms(
    String path,
    Reach reach,
    List<String> plainHosts,
    Set<String> scopes,
    Map<String, String> fixed,
    String codePrefix,
    Function<Grant, Map<String, String>> answer) {

  /** Those of a provider that takes this machine by either of its names. */
  public Terms(
      String path,
      Reach reach,
      Set<String> scopes,
      Map<String, String> fixed,
      String codePrefix,
      Function<Grant, Map<String, String>> answer) {
    this(path, reach, List.of("localhost", "127.0.0.1"), scopes, fixed, codePrefix, answer);
  }
}
