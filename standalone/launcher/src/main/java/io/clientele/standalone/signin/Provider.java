package io.clientele.standalone.signin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpResponse;

/**
 * What an OpenID provider says of itself (OpenID Connect Discovery 1.0).
 *
 * @param keys the address of its public keys
 */
record Provider(String issuer, URI authorize, URI token, URI keys) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * @throws SignInFailed if there is none at this address, or it claims to be another
   */
  static Provider discover(Browser browser, URI at) {
    JsonNode said = json(browser.open(at.resolve("/.well-known/openid-configuration")));
    String issuer = said.path("issuer").asText();
    if (!at.resolve("/").equals(URI.create(issuer + "/"))) {
      throw new SignInFailed("The provider at " + at + " says it is " + issuer);
    }
    return new Provider(
        issuer,
        URI.create(said.path("authorization_endpoint").asText()),
        URI.create(said.path("token_endpoint").asText()),
        URI.create(said.path("jwks_uri").asText()));
  }

  /**
   * @throws SignInFailed if the answer is not 200 with JSON
   */
  static JsonNode json(HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      throw new SignInFailed(answer.uri() + " answered " + answer.statusCode());
    }
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new SignInFailed(answer.uri() + " did not answer with JSON", e);
    }
  }
}
