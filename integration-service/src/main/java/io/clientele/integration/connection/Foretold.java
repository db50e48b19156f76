package io.clientele.integration.connection;

import io.clientele.integration.provider.Software;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the end of one connection, as it was looked up last (BEY-4).
 *
 * @param organisation its name
 * @param person the login that connected it, or signed in for it last
 * @param endsAt when its sign-in ends; null where no rule ends it, while nothing is known, and of
 *     what has expired
 * @param rolling whether each refresh moves that end
 * @param warned how many days before this end the last warning belongs to; null for none
 */
public record Foretold(
    String connection,
    String client,
    @Nullable String organisation,
    Software software,
    ConnectionStatus status,
    String person,
    @Nullable Instant endsAt,
    boolean rolling,
    @Nullable Integer warned) {}
