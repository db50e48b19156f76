package io.clientele.access.identity.authorization;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * How the client's request is kept: what PKCE, the redirect and the account are checked against.
 */
final class RequestDocument {

  private RequestDocument() {}

  static Document of(OAuth2AuthorizationRequest request) {
    return new Document("uri", request.getAuthorizationUri())
        .append("clientId", request.getClientId())
        .append("redirectUri", request.getRedirectUri())
        .append("scopes", new ArrayList<>(request.getScopes()))
        .append("state", request.getState())
        .append("parameters", pairs(request.getAdditionalParameters()));
  }

  /** As pairs: a client may call a parameter what a store could not call a field. */
  private static List<Document> pairs(Map<String, Object> parameters) {
    return parameters.entrySet().stream()
        .filter(parameter -> parameter.getValue() instanceof String)
        .map(
            parameter ->
                new Document("name", parameter.getKey()).append("value", parameter.getValue()))
        .toList();
  }

  static OAuth2AuthorizationRequest read(Document document) {
    var parameters = new LinkedHashMap<String, Object>();
    document
        .getList("parameters", Document.class)
        .forEach(pair -> parameters.put(pair.getString("name"), pair.getString("value")));
    return OAuth2AuthorizationRequest.authorizationCode()
        .authorizationUri(document.getString("uri"))
        .clientId(document.getString("clientId"))
        .redirectUri(document.getString("redirectUri"))
        .scopes(new HashSet<>(document.getList("scopes", String.class)))
        .state(document.getString("state"))
        .additionalParameters(parameters)
        .build();
  }
}
