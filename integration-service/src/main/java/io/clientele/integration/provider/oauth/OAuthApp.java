package io.clientele.integration.provider.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Our app at a provider, and where its sign-ins are kept.
 *
 * @param clientId empty if there is no app: nobody can connect that software then
 * @param authorizeUrl where a person signs in; it may have a query already
 * @param tokenUrl where codes and refresh tokens become tokens
 * @param revokeUrl where a sign-in is given back; null if the provider has no such place
 */
public record OAuthApp(
    @NotNull String clientId,
    @NotNull String clientSecret,
    @NotNull URI authorizeUrl,
    @NotNull URI tokenUrl,
    @Nullable URI revokeUrl) {

  /** Whether there is one. */
  public boolean isSetUp() {
    return !clientId.isBlank() && !clientSecret.isBlank();
  }

  /**
   * Where a person signs in for a code.
   *
   * @param more parameters of this provider alone, the scope among them, in their order
   */
  public URI authorisation(String state, URI redirect, Map<String, String> more) {
    var address =
        new StringBuilder(authorizeUrl.toString())
            .append(authorizeUrl.getRawQuery() == null ? '?' : '&')
            .append("response_type=code")
            .append(parameter("client_id", clientId))
            .append(parameter("redirect_uri", redirect.toString()));
    more.forEach((name, value) -> address.append(parameter(name, value)));
    return URI.create(address.append(parameter("state", state)).toString());
  }

  private static String parameter(String name, String value) {
    return "&" + name + "=" + URLEncoder.encode(value, UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return "OAuthApp " + clientId; // the secret is in no log
  }
}
