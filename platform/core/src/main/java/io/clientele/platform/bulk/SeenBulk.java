package io.clientele.platform.bulk;

import io.clientele.platform.job.Job;
import org.jspecify.annotations.Nullable;

/**
 * A bulk command with the job that works on it, or did last.
 *
 * @param job null where it is not asked for yet, or forgotten already
 */
public record SeenBulk(KeptBulk bulk, @Nullable Job job) {}
