package io.clientele.simulator.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clientele.simulator.provider.App;
import io.clientele.simulator.provider.Parameters;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an app asks a person for (RFC 6749 4.1.1).
 *
 * @param scopes in the order they were asked for; none where a provider has none
 * @param challenge what redeeming the code will take, where the app wants that
 * @param state comes back with the answer, unchanged
 */
public record AuthorisationRequest(
    String clientId, URI redirectUri, List<String> scopes, Challenge challenge, String state) {

  /** How a request was read. */
  public sealed interface Read {}

  public record Understood(AuthorisationRequest request) implements Read {}

  /** Every fault at once, in words for the developer of the app; nobody is redirected then. */
  public record Faulty(List<String> faults) implements Read {}

  /** Checks a request against a provider's terms. */
  public static Read read(Parameters parameters, App app, Terms terms) {
    var faults = new ArrayList<String>();
    if (!parameters.text("response_type").equals("code")) {
      faults.add("unsupported_response_type: response_type must be code");
    }
    var clientId = parameters.text("client_id");
    if (!app.clientId().equals(clientId)) {
      faults.add("unauthorized_client: no app has this client_id");
    }
    var redirect = redirect(parameters.text("redirect_uri"), terms);
    if (redirect.isEmpty()) {
      faults.add("invalid_request: redirect_uri must be https, or http at " + terms.plainHosts());
    }
    var scopes = terms.scopes().isEmpty() ? List.<String>of() : words(parameters.text("scope"));
    var unknown = scopes.stream().filter(scope -> !terms.scopes().contains(scope)).toList();
    if (scopes.isEmpty() != terms.scopes().isEmpty() || !unknown.isEmpty()) {
      faults.add("invalid_scope: missing or unknown: " + String.join(" ", unknown));
    }
    terms.fixed().entrySet().stream()
        .filter(fixed -> !parameters.text(fixed.getKey()).equals(fixed.getValue()))
        .map(fixed -> "invalid_request: " + fixed.getKey() + " must be " + fixed.getValue())
        .forEach(faults::add);
    var challenge = Challenge.read(parameters);
    if (!challenge.isSound()) {
      faults.add("invalid_request: code_challenge or its method cannot be one");
    }
    var state = parameters.text("state");
    if (state.isEmpty()) {
      faults.add("invalid_request: state is missing");
    }
    return redirect.isPresent() && faults.isEmpty()
        ? new Understood(
            new AuthorisationRequest(clientId, redirect.get(), scopes, challenge, state))
        : new Faulty(List.copyOf(faults));
  }

  /** Where the browser goes with the code and what else the provider says. */
  public URI allowed(String code, Map<String, String> more) {
    var answer = new StringBuilder("code=" + encoded(code));
    more.forEach(
        (name, value) -> answer.append('&').append(name).append('=').append(encoded(value)));
    return answered(answer.toString());
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

  private static List<String> words(String text) {
    return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).distinct().toList();
  }

  private static Optional<URI> redirect(String text, Terms terms) {
    try {
      var uri = new URI(text);
      boolean secure = "https".equals(uri.getScheme()) && uri.getHost() != null;
      boolean local =
          "http".equals(uri.getScheme())
              && terms.plainHosts().contains(String.valueOf(uri.getHost()));
      return secure || local ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }
}
