package io.clientele.gateway.session.provider;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import io.clientele.gateway.problem.Refusal;
import io.clientele.gateway.problem.Refused;
import io.clientele.gateway.session.Provider.GrantEnded;
import io.clientele.gateway.session.Provider.ProviderFault;
import io.clientele.gateway.session.SignedIn;
import io.clientele.gateway.session.Tokens;
import io.clientele.gateway.session.provider.BackChannel.Answer;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the token endpoint answers, and believes nothing of it that it can check. */
@Component
class TokenAnswers {

  private static final Duration SOON = Duration.ofSeconds(2);

  private final IdTokens idTokens;
  private final JsonMapper json;
  private final Clock clock;

  TokenAnswers(IdTokens idTokens, JsonMapper json, Clock clock) {
    this.idTokens = idTokens;
    this.json = json;
    this.clock = clock;
  }

  /** Who signed in by redeeming a code, if the ID token was made for this attempt. */
  Mono<SignedIn> signedIn(Answer answer, String nonce) {
    return Mono.defer(
        () -> {
          var said = read(answer);
          var id = text(said, "id_token");
          return idTokens
              .check(id, nonce)
              .map(claims -> signedIn(claims, tokens(said, id, text(said, "refresh_token", null))));
        });
  }

  private static SignedIn signedIn(JWTClaimsSet claims, Tokens tokens) {
    return new SignedIn(claims.getSubject(), claim(claims, "name"), null, tokens);
  }

  /** The next tokens of a person; what the provider leaves out is as it was. */
  Mono<Tokens> renewed(Answer answer, SignedIn person) {
    return Mono.defer(
        () -> {
          var said = read(answer);
          var refresh = text(said, "refresh_token", person.tokens().refresh());
          var id = text(said, "id_token", null);
          if (id == null) {
            return Mono.just(tokens(said, person.tokens().id(), refresh));
          }
          return idTokens
              .check(id, null)
              .map(
                  claims -> {
                    if (!person.login().equals(claims.getSubject())) {
                      throw new ProviderFault("a refresh gave an ID token of another person");
                    }
                    return tokens(said, id, refresh);
                  });
        });
  }

  private JsonNode read(Answer answer) {
    if (answer.status() >= 500 || answer.status() == 429) {
      throw new Refused(
          Refusal.UPSTREAM_DOWN, "The access service cannot give a token at the moment.", SOON);
    }
    var said = parsed(answer.body());
    if (answer.ok()) {
      return said;
    }
    var error = said.path("error").asString("");
    if (error.equals("invalid_grant")) {
      throw new GrantEnded();
    }
    throw new ProviderFault(
        "the token endpoint answered " + answer.status() + " " + error.replaceAll("\\W", "_"));
  }

  private JsonNode parsed(String body) {
    try {
      return json.readTree(body);
    } catch (JacksonException notJson) {
      throw new ProviderFault("the token endpoint did not answer with JSON");
    }
  }

  private Tokens tokens(JsonNode said, String id, @Nullable String refresh) {
    var access = text(said, "access_token");
    var now = clock.instant();
    var claims = unchecked(access);
    return new Tokens(
        access,
        now,
        now.plusSeconds(said.path("expires_in").asLong(0)),
        refresh,
        id,
        claim(claims, "account"),
        claim(claims, "role"));
  }

  /** What the access token says. Services check it; we only tell the page which account it is. */
  private static JWTClaimsSet unchecked(String access) {
    try {
      var claims = JWTParser.parse(access).getJWTClaimsSet();
      return claims == null ? new JWTClaimsSet.Builder().build() : claims;
    } catch (ParseException opaque) {
      throw new ProviderFault("the access token is no JWT");
    }
  }

  private static @Nullable String claim(JWTClaimsSet claims, String name) {
    return claims.getClaim(name) instanceof String text ? text : null;
  }

  private static String text(JsonNode said, String field) {
    var text = text(said, field, null);
    if (text == null) {
      throw new ProviderFault("the token endpoint gave no " + field);
    }
    return text;
  }

  private static @Nullable String text(JsonNode said, String field, @Nullable String otherwise) {
    var value = said.path(field);
    return value.isString() ? value.asString() : otherwise;
  }
}
