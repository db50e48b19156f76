package io.clientele.integration.connection;

import io.clientele.integration.provider.CodeVerifier;
import io.clientele.platform.secret.LinkToken;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The state that goes to the provider with a sign-in and comes back: 256 bits nobody can guess or
 * make without this service's secret. It follows from the connection, so that a repeated start
 * gives the same address, and still only its hash is stored.
 */
public final class SignInStates {

  private static final String ALGORITHM = "HmacSHA256";

  private final List<SecretKeySpec> keys = new ArrayList<>();

  /**
   * States under a secret.
   *
   * @param secret 32 bytes in Base64
   * @param others such secrets too; they make no state, and know those they made
   */
  public SignInStates(String secret, List<String> others) {
    keys.add(key(secret));
    others.forEach(other -> keys.add(key(other)));
  }

  private static SecretKeySpec key(String secret) {
    return new SecretKeySpec(Base64.getDecoder().decode(secret), ALGORITHM);
  }

  /** The state of a sign-in that begins now. */
  LinkToken first(String connection) {
    return of(connection, keys.getFirst());
  }

  /** The state of a sign-in that began, perhaps under another secret; empty if under none here. */
  Optional<LinkToken> again(String connection, String hash) {
    return keys.stream()
        .map(key -> of(connection, key))
        .filter(state -> state.hash().equals(hash))
        .findFirst();
  }

  /**
   * What a sign-in is proven by to be ours, for providers that ask (INT-3): it follows from the
   * sign-in just so, and nothing of it is stored. It is made under the secret that made the state;
   * if that is here no more, the provider does not take it, and the person begins anew.
   */
  CodeVerifier verifier(String connection, String hash) {
    var key =
        keys.stream()
            .filter(each -> of(connection, each).hash().equals(hash))
            .findFirst()
            .orElse(keys.getFirst());
    return new CodeVerifier(made("code verifier of connection " + connection, key).text());
  }

  /**
   * What the browser in which a sign-in begins keeps, and shows when it comes back: it goes to no
   * provider, follows from the sign-in just so, and nothing of it is stored. Empty if the secret
   * that made the state is here no more.
   */
  Optional<LinkToken> browser(String connection, String hash) {
    return keys.stream()
        .filter(key -> of(connection, key).hash().equals(hash))
        .findFirst()
        .map(key -> made("browser of connection " + connection, key));
  }

  private static LinkToken of(String connection, SecretKeySpec key) {
    return made("sign-in state of connection " + connection, key);
  }

  private static LinkToken made(String purpose, SecretKeySpec key) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return LinkToken.of(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC is part of every Java", e);
    }
  }
}
