package io.clientele.client.onboarding;

import io.clientele.client.account.Client;
import io.clientele.client.bundle.Bundle;
import io.clientele.client.connection.HeardConnection;
import io.clientele.client.practice.Practice;
import io.clientele.client.settings.Defaults;
import org.jspecify.annotations.Nullable;

/**
 * What an add is decided by, as it stood at one moment.
 *
 * @param present the client, if it is there already
 * @param practice null while it, or what it has bought, was not heard of
 * @param bundle null while its limit was not heard of
 * @param connection the one that was named; null if it was not heard of, or none was named
 * @param defaults what the practice's new clients start with; null while it was not heard of
 *     (CLI-8)
 * @param closing whether nobody may add a client with that connection any more
 * @param others null for a caller who may not add clients: who else there is, and what they have,
 *     is none of their business (CLI-10)
 */
record Facts(
    @Nullable Client present,
    @Nullable Practice practice,
    @Nullable Bundle bundle,
    @Nullable HeardConnection connection,
    @Nullable Defaults defaults,
    boolean closing,
    @Nullable Others others,
    ExtractDomain domain) {}
