package io.clientele.platform.bulk;

import java.time.Instant;

/**
 * What a bulk command would come to (BEY-1).
 *
 * @param token to say yes to exactly this
 * @param change how many rows would be done
 * @param unchanged how many are so already
 * @param refused how many rules stand against, want of room included
 * @param reserved for how many rows what they take is kept until then
 * @param lapsesAt from when on it cannot be said yes to any more
 */
public record Plan(
    String token,
    int change,
    int unchanged,
    int refused,
    int reserved,
    Instant plannedAt,
    Instant lapsesAt) {}
