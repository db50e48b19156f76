package io.clientele.client;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What adding clients must be told.
 *
 * @param extractDomain the domain of all extract-by-email addresses; mail to it is ours
 */
@Validated
@ConfigurationProperties("onboarding")
record OnboardingSettings(@NotBlank String extractDomain) {}
