package io.clientele.client.onboarding;

import io.clientele.client.account.Client;
import io.clientele.client.bundle.Bundle;
import io.clientele.platform.decision.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would come of adding a client now, had it not only been tried out.
 *
 * @param problems all that stands against it; empty if it would be added
 * @param client what would be added; null if it would not be
 * @param bundle null while its limit was not heard of
 */
public record DryRun(List<Refusal> problems, @Nullable Client client, @Nullable Bundle bundle) {}
