package io.clientele.integration.authorisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a sign-in will die by its provider's rules (BEY-4).
 *
 * @param endsAt the earlier of both ends; null where there is none
 * @param rolling whether a refresh moves that end
 * @param hard the end that no refresh moves; null where there is none
 * @param generation rises with each end that warnings have to be given for anew
 * @param warnAt when the next warning is due; null when none is left
 */
public record Outlook(
    @Nullable Instant endsAt,
    boolean rolling,
    @Nullable Instant hard,
    int generation,
    @Nullable Instant warnAt) {}
