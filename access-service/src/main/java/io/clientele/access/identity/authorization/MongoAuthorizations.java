package io.clientele.access.identity.authorization;

import static io.clientele.access.identity.authorization.AuthorizationDocument.ACCESS;
import static io.clientele.access.identity.authorization.AuthorizationDocument.CODE;
import static io.clientele.access.identity.authorization.AuthorizationDocument.EXPIRES_AT;
import static io.clientele.access.identity.authorization.AuthorizationDocument.ID_TOKEN;
import static io.clientele.access.identity.authorization.AuthorizationDocument.VERSION;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.clientele.platform.aggregate.AggregateStore;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/**
 * Who was given which code and token. The framework reads, decides and saves; so a save only counts
 * if nobody saved since it was read, which is what makes a code good for one redeem.
 */
final class MongoAuthorizations implements OAuth2AuthorizationService {

  private static final String READ_AT = MongoAuthorizations.class.getName() + ".version";
  private static final List<String> KINDS = List.of(CODE, ACCESS, ID_TOKEN);

  private final MongoCollection<Document> collection;
  private final RegisteredClientRepository clients;

  MongoAuthorizations(MongoCollection<Document> collection, RegisteredClientRepository clients) {
    this.collection = collection.withWriteConcern(AggregateStore.DURABLE);
    this.clients = clients;
    for (var kind : KINDS) {
      collection.createIndex(
          Indexes.ascending(hashOf(kind)),
          new IndexOptions().name("one-" + kind).unique(true).sparse(true));
    }
    collection.createIndex(
        Indexes.ascending(EXPIRES_AT),
        new IndexOptions().name("gone-when-expired").expireAfter(0L, TimeUnit.SECONDS));
  }

  @Override
  public void save(OAuth2Authorization authorization) {
    Long readAt = authorization.getAttribute(READ_AT);
    var tokens = AuthorizationDocument.tokens(authorization);
    if (readAt == null) {
      var document = AuthorizationDocument.of(authorization).append(VERSION, 1L);
      document.putAll(tokens);
      collection.insertOne(document);
      return;
    }
    var result =
        collection.updateOne(
            Filters.and(Filters.eq(authorization.getId()), Filters.eq(VERSION, readAt)),
            new Document("$set", tokens).append("$inc", new Document(VERSION, 1L)));
    if (result.getMatchedCount() == 0) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }
  }

  @Override
  public void remove(OAuth2Authorization authorization) {
    collection.deleteOne(Filters.eq(authorization.getId()));
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return find(Filters.eq(id), "");
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(
      String token, @Nullable OAuth2TokenType tokenType) {
    var hash = TokenHash.of(token);
    var kinds = tokenType == null ? KINDS : kindsOf(tokenType.getValue());
    return kinds.isEmpty()
        ? null
        : find(
            Filters.or(kinds.stream().map(kind -> Filters.eq(hashOf(kind), hash)).toList()), token);
  }

  private @Nullable OAuth2Authorization find(Bson filter, String presented) {
    var document = collection.find(filter).first();
    if (document == null) {
      return null;
    }
    var client = clients.findById(document.getString(AuthorizationDocument.CLIENT));
    return client == null
        ? null // it may no longer sign anybody in
        : AuthorizationDocument.read(document, client, presented)
            .attribute(READ_AT, document.getLong(VERSION))
            .build();
  }

  private static List<String> kindsOf(String tokenType) {
    return switch (tokenType) {
      case OAuth2ParameterNames.CODE -> List.of(CODE);
      case OAuth2ParameterNames.ACCESS_TOKEN -> List.of(ACCESS);
      case OidcParameterNames.ID_TOKEN -> List.of(ID_TOKEN);
      default -> List.of(); // nothing else is given out
    };
  }

  private static String hashOf(String kind) {
    return kind + "." + TokenDocument.HASH;
  }
}
