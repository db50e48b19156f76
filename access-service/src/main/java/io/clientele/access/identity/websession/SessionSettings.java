package io.clientele.access.identity.websession;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The session of the sign-in page.
 *
 * @param idle how long it lasts without being used
 * @param absolute how long it lasts however much it is used; whoever signs in then types their
 *     password again (NIST SP 800-63B)
 */
@Validated
@ConfigurationProperties("access.sessions")
record SessionSettings(@NotNull Duration idle, @NotNull Duration absolute) {}
