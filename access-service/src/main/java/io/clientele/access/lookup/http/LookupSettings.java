package io.clientele.access.lookup.http;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How often emails may be looked up.
 *
 * @param perLogin by one login in a window
 * @param perPractice for one practice in a window
 * @param window how long one lasts
 */
@Validated
@ConfigurationProperties("access.lookups")
record LookupSettings(@Min(1) int perLogin, @Min(1) int perPractice, @NotNull Duration window) {}
