package io.clientele.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What ties one sign-in together, from the way to the provider to the way back. It lies sealed in a
 * cookie of the browser that began it: an answer that another browser, or another page, has fetched
 * finds no attempt to belong to.
 *
 * @param state comes back with the code
 * @param nonce comes back in the ID token
 * @param verifier shown only when the code is redeemed (PKCE, RFC 7636)
 * @param returnTo where the browser goes in the end, on our own origin
 * @param account which account the token is to be for; null for the first
 * @param endsAt when it is too late
 */
public record SignInAttempt(
    String state,
    String nonce,
    String verifier,
    String returnTo,
    @Nullable String account,
    Instant endsAt) {

  /** A new attempt. */
  public static SignInAttempt begun(ReturnTo returnTo, @Nullable String account, Instant endsAt) {
    return new SignInAttempt(
        RandomText.create(),
        RandomText.create(),
        RandomText.create(),
        returnTo.path(),
        account,
        endsAt);
  }

  /** What the provider is shown first: the verifier cannot be found from it. */
  public String challenge() {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** It is for no log. */
  @Override
  public String toString() {
    return "SignInAttempt";
  }
}
