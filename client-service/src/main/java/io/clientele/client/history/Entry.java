package io.clientele.client.history;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened (LIF-5). Nobody's name, email or number is ever in it.
 *
 * @param id of the event that told it
 * @param by the id of the login or service that did it
 * @param what the event's name without its version: {@code ClientSettingsChanged}
 * @param change what it was about; {@code before} and {@code after} where something was changed
 */
public record Entry(
    String id, Instant at, String by, String what, Map<String, @Nullable Object> change) {}
