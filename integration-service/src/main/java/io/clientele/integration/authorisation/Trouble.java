package io.clientele.integration.authorisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a refresh failed for what ends nothing: known to every instance, so that none asks again too
 * soon (INT-7).
 *
 * @param faults how often in a row
 * @param notBefore nobody asks the provider again until then
 * @param asked when an attempt began whose end nobody has written down; null if each is
 */
public record Trouble(int faults, Instant notBefore, @Nullable Instant asked) {}
