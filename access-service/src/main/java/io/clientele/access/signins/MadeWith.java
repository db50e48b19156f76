package io.clientele.access.signins;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has shown to sign in. By it, and by nothing else, it is decided whether that is
 * enough for their login as it is now; see {@link StandingRule}.
 *
 * @param password the mark of the password, see {@code Login.passwordMark}
 * @param secondFactor the mark of the second factor, see {@code SecondFactor.mark}; null if by
 *     password alone
 * @param passwordTypedAt when the password was typed
 */
public record MadeWith(String password, @Nullable String secondFactor, Instant passwordTypedAt) {}
