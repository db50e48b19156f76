package io.clientele.access.identity.authorization;

import static io.clientele.access.identity.authorization.AuthorizationDocument.ACCESS;
import static io.clientele.access.identity.authorization.AuthorizationDocument.CODE;
import static io.clientele.access.identity.authorization.AuthorizationDocument.ENDED_AT;
import static io.clientele.access.identity.authorization.AuthorizationDocument.EXPIRES_AT;
import static io.clientele.access.identity.authorization.AuthorizationDocument.ID_TOKEN;
import static io.clientele.access.identity.authorization.AuthorizationDocument.VERSION;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.clientele.access.identity.authorization.Rotation.Redeeming;
import io.clientele.access.refresh.Presented;
import io.clientele.access.refresh.RefreshTokens.Named;
import io.clientele.platform.aggregate.AggregateStore;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/**
 * Who was given which code and token. The framework reads, decides and saves; so a save only counts
 * if nobody saved since it was read, which is what makes a code good for one redeem. A refresh
 * token is good for one, too, but for a moment's repeat; see {@link Presented}.
 */
final class MongoAuthorizations implements OAuth2AuthorizationService {

  private static final String READ_AT = MongoAuthorizations.class.getName() + ".version";
  private static final List<String> KINDS = List.of(CODE, ACCESS, ID_TOKEN);

  private final MongoCollection<Document> collection;
  private final RegisteredClientRepository clients;
  private final Rotation rotation;
  private final Ending ending;
  private final Traces traces;

  MongoAuthorizations(
      MongoCollection<Document> collection,
      RegisteredClientRepository clients,
      Rotation rotation,
      Ending ending,
      Traces traces) {
    this.collection = collection.withWriteConcern(AggregateStore.DURABLE);
    this.clients = clients;
    this.rotation = rotation;
    this.ending = ending;
    this.traces = traces;
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
    if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(
        authorization.getAuthorizationGrantType())) {
      return; // a system's token stands for itself: nobody's sign-in comes of it
    }
    if (readAt == null) {
      var document = AuthorizationDocument.of(authorization).append(VERSION, 1L);
      document.putAll(AuthorizationDocument.tokens(authorization, null));
      collection.insertOne(document);
      traces.asked(authorization);
    } else if (isRevoked(authorization)) {
      ending.end(authorization.getId(), authorization.getPrincipalName());
    } else if (!write(authorization, readAt)) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    } else {
      traces.used(authorization);
    }
  }

  /** A code that came twice, or a client that is done with its token. */
  private static boolean isRevoked(OAuth2Authorization authorization) {
    return Stream.of(OAuth2RefreshToken.class, OAuth2AccessToken.class, OidcIdToken.class)
        .map(authorization::getToken)
        .anyMatch(token -> token != null && token.isInvalidated());
  }

  private boolean write(OAuth2Authorization authorization, long readAt) {
    var redeeming = Redeeming.of(authorization);
    var family = rotation.generated(authorization);
    var tokens =
        AuthorizationDocument.tokens(authorization, family == null ? null : rotation.until(family));
    if (redeeming == null || redeeming.isCurrent()) {
      // Who answers a repeat writes, too, and must not cost this one its turn.
      var asRead =
          redeeming == null ? Filters.eq(VERSION, readAt) : rotation.at(redeeming.presented());
      var moved = new Document(tokens);
      if (family != null) {
        moved.append(FamilyDocument.FAMILY, FamilyDocument.of(family));
      }
      if (update(authorization, asRead, moved)) {
        return true;
      }
    }
    // The successor is there already, made a moment ago by another redeem of the same token; it is
    // always the same, so both are answered alike, each with an access token of its own.
    return redeeming != null
        && update(
            authorization, rotation.justMovedFrom(redeeming.presented()), withoutFamily(tokens));
  }

  private static Document withoutFamily(Document tokens) {
    var some = new Document(tokens);
    some.remove(EXPIRES_AT); // whoever moved the family has said when it ends
    return some;
  }

  private boolean update(OAuth2Authorization authorization, Bson as, Document fields) {
    var filter =
        Filters.and(Filters.eq(authorization.getId()), Filters.exists(ENDED_AT, false), as);
    var change = new Document("$set", fields).append("$inc", new Document(VERSION, 1L));
    return collection.updateOne(filter, change).getMatchedCount() == 1;
  }

  @Override
  public void remove(OAuth2Authorization authorization) {
    collection.deleteOne(Filters.eq(authorization.getId()));
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return read(collection.find(Filters.eq(id)).first(), "", null);
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(
      String token, @Nullable OAuth2TokenType tokenType) {
    if (tokenType == null || OAuth2TokenType.REFRESH_TOKEN.equals(tokenType)) {
      var named = rotation.read(token);
      if (named.isPresent()) {
        return redeemed(named.get(), token);
      }
    }
    var hash = TokenHash.of(token);
    var kinds = tokenType == null ? KINDS : kindsOf(tokenType.getValue());
    var filters = kinds.stream().map(kind -> Filters.eq(hashOf(kind), hash)).toList();
    return kinds.isEmpty() ? null : read(collection.find(Filters.or(filters)).first(), token, null);
  }

  private @Nullable OAuth2Authorization redeemed(Named named, String token) {
    var document = collection.find(Filters.eq(named.family())).first();
    var family = document == null ? null : FamilyDocument.read(document);
    if (document == null || family == null) {
      return null;
    }
    return switch (rotation.presented(family, named.generation())) {
      case CURRENT, REPEATED -> read(document, token, new Redeeming(family, named.generation()));
      case REPLAYED -> {
        ending.end(named.family(), document.getString(AuthorizationDocument.LOGIN));
        yield null;
      }
      case OVER -> null;
    };
  }

  private @Nullable OAuth2Authorization read(
      @Nullable Document document, String presented, @Nullable Redeeming redeeming) {
    if (document == null || document.containsKey(ENDED_AT)) {
      return null;
    }
    var client = clients.findById(document.getString(AuthorizationDocument.CLIENT));
    if (client == null) {
      return null; // it may no longer sign anybody in
    }
    var builder =
        AuthorizationDocument.read(document, client, presented)
            .attribute(READ_AT, document.getLong(VERSION));
    if (redeeming != null) {
      builder.attribute(Redeeming.class.getName(), redeeming);
    }
    return builder.build();
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
