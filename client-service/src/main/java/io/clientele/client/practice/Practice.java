package io.clientele.client.practice;

import org.jspecify.annotations.Nullable;

/** A practice, as far as it was heard of. */
public record Practice(
    String id,
    String name,
    Region region,
    @Nullable PartnerType partnerType,
    Entitlements entitlements) {}
