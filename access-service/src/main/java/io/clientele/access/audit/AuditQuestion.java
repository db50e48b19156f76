package io.clientele.access.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to know of the record of a practice; what is null is not asked.
 *
 * @param client only acts about this client
 * @param colleague only acts about this login, whoever did them
 * @param team only acts about this team
 * @param act only this act, by its name
 * @param from only from this instant on
 * @param to only before this instant
 */
public record AuditQuestion(
    String practice,
    @Nullable String client,
    @Nullable String colleague,
    @Nullable String team,
    @Nullable String act,
    @Nullable Instant from,
    @Nullable Instant to) {}
