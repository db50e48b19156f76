package io.clientele.platform.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.MongoException;
import com.mongodb.client.model.Filters;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.clientele.platform.consume.Rows;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The public keys tokens are signed with, as access-service told them and we keep them: so that no
 * request ever waits for access-service, and a service starts while it is away.
 */
final class SigningKeys implements JWKSource<SecurityContext> {

  // A key is retired long after the last token it signed was over: a minute more is no harm.
  private final Cache<String, JWK> known =
      Caffeine.newBuilder().maximumSize(20).expireAfterWrite(Duration.ofMinutes(1)).build();
  private final Rows rows;

  SigningKeys(Rows rows) {
    this.rows = rows;
  }

  /**
   * The keys asked for.
   *
   * @throws KeySourceException if they cannot be looked up right now: that is no wrong token
   */
  @Override
  public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context)
      throws KeySourceException {
    try {
      return select(selector);
    } catch (MongoException e) {
      throw new KeySourceException("signing keys cannot be looked up right now", e);
    }
  }

  private List<JWK> select(JWKSelector selector) {
    var keys = new ArrayList<JWK>();
    var ids = selector.getMatcher().getKeyIDs();
    for (var id : ids == null ? List.<String>of() : ids) {
      if (id != null) {
        lookUp(id).ifPresent(keys::add);
      }
    }
    return selector.select(new JWKSet(keys));
  }

  private Optional<JWK> lookUp(String id) {
    var cached = known.getIfPresent(id);
    if (cached != null) {
      return Optional.of(cached);
    }
    var found = find(id);
    found.ifPresent(key -> known.put(id, key));
    return found;
  }

  private Optional<JWK> find(String id) {
    var row =
        rows.collection().find(Filters.and(Filters.eq(id), Filters.ne("retired", true))).first();
    try {
      return row == null ? Optional.empty() : Optional.of(JWK.parse(row.getString("jwk")));
    } catch (ParseException e) {
      throw new IllegalStateException("signing key " + id + " cannot be read", e);
    }
  }
}
