package io.clientele.integration.authorisation;

import io.clientele.integration.provider.Ends;
import io.clientele.integration.provider.Software;
import org.jspecify.annotations.Nullable;

/**
 * What a sign-in brought.
 *
 * @param authorisation the id under which it is kept
 * @param person the login that signed in
 * @param account who that is at the provider, where it says so
 * @param ends when the sign-in dies by the provider's rules
 */
public record SignedIn(
    String authorisation,
    String practice,
    Software software,
    String person,
    @Nullable String account,
    SealedTokens tokens,
    Ends ends) {}
