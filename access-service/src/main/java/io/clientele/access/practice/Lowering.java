package io.clientele.access.practice;

import io.clientele.access.login.ColleagueChange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is about to be a practice admin no longer. It lies with the practice from when it
 * was seen that another one remains until the login was written, and whoever finds it does it for
 * whom it is.
 *
 * @param login whose
 * @param change what they are to be then
 * @param rights those of the login when it was looked at: it is done only while they are the same
 * @param by the login of who wants it
 * @param from the network address they act from, or null
 */
public record Lowering(
    String id,
    String login,
    ColleagueChange change,
    long rights,
    String by,
    @Nullable String from,
    Instant at) {}
