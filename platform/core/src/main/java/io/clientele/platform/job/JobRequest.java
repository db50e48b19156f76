package io.clientele.platform.job;

import io.clientele.platform.decision.Refusal;

/**
 * A job somebody wants.
 *
 * @param wanted kept as JSON, for the kind to read
 * @param most how many jobs of this kind one login may have that have not ended
 * @param tooMany the answer to one more
 */
public record JobRequest(String kind, String practice, Object wanted, int most, Refusal tooMany) {}
