package io.clientele.client.practice;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A practice, as far as it was heard of.
 *
 * @param timeZone in which its days begin (LIF-2)
 */
public record Practice(
    String id,
    String name,
    Region region,
    @Nullable PartnerType partnerType,
    ZoneId timeZone,
    Entitlements entitlements) {}
