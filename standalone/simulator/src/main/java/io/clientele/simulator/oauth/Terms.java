package io.clientele.simulator.oauth;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * How a provider asks people and answers apps.
 *
 * @param path of its page, below the simulator's address
 * @param scopes one of which must be asked for; none if the provider takes no scope
 * @param fixed parameters that must have these values
 * @param codePrefix what its codes begin with
 * @param answer what the browser brings back beside code and state
 */
public record Terms(
    String path,
    Reach reach,
    Set<String> scopes,
    Map<String, String> fixed,
    String codePrefix,
    Function<Grant, Map<String, String>> answer) {}
