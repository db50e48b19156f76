package io.clientele.simulator.xero.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clientele.simulator.provider.App;
import io.clientele.simulator.provider.Parameters;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an app asks a person for at the authorize address.
 *
 * @param state comes back with the answer, unchanged
 */
public record AuthorisationRequest(String clientId, URI redirectUri, Scopes scopes, String state) {

  /** How a request was read. */
  public sealed interface Read {}

  public record Understood(AuthorisationRequest request) implements Read {}

  /** Every fault at once, in words for the developer of the app; nobody is redirected then. */
  public record Faulty(List<String> faults) implements Read {}

  /** Checks a request (providers.md 2.1: parameters [D], refusal of 127.0.0.1 [S]). */
  public static Read read(Parameters parameters, App app) {
    var faults = new ArrayList<String>();
    if (!"code".equals(parameters.get("response_type"))) {
      faults.add("unsupported_response_type: response_type must be code");
    }
    var clientId = parameters.text("client_id");
    if (!app.clientId().equals(clientId)) {
      faults.add("unauthorized_client: no app has this client_id");
    }
    var redirect = redirect(parameters.text("redirect_uri"));
    if (redirect.isEmpty()) {
      faults.add(
          "invalid_request: redirect_uri must be https or http://localhost; http://127.0.0.1 is refused");
    }
    var scopes = Scopes.read(parameters.text("scope"));
    if (scopes.names().isEmpty() || !scopes.unknown().isEmpty()) {
      faults.add("invalid_scope: missing or unknown: " + String.join(" ", scopes.unknown()));
    }
    var state = parameters.text("state");
    if (state.isEmpty()) {
      faults.add("invalid_request: state is missing");
    }
    return redirect.isPresent() && faults.isEmpty()
        ? new Understood(new AuthorisationRequest(clientId, redirect.get(), scopes, state))
        : new Faulty(List.copyOf(faults));
  }

  /** Where the browser goes with the code. */
  public URI allowed(String code) {
    return answered("code=" + encoded(code));
  }

  /** Where the browser goes if the person cancels. */
  public URI denied() {
    return answered("error=access_denied");
  }

  private URI answered(String outcome) {
    var separator = redirectUri.getRawQuery() == null ? "?" : "&";
    return URI.create(redirectUri + separator + outcome + "&state=" + encoded(state));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static Optional<URI> redirect(String text) {
    try {
      var uri = new URI(text);
      boolean secure = "https".equals(uri.getScheme()) && uri.getHost() != null;
      boolean local = "http".equals(uri.getScheme()) && "localhost".equals(uri.getHost());
      return secure || local ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }
}
