package io.clientele.gateway.edge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whom the edge believes.
 *
 * @param trustedProxies addresses or CIDR blocks whose {@code X-Forwarded-*} are believed; none by
 *     default
 * @param allowedOrigins origins whose pages may ask from a browser, written as a browser writes
 *     them, never with a {@code *}; none by default
 */
@Validated
@ConfigurationProperties("gateway.edge")
record EdgeSettings(
    @DefaultValue @NotNull List<@NotBlank String> trustedProxies,
    @DefaultValue @NotNull
        List<@Pattern(regexp = "https?://[a-z0-9.:\\[\\]-]+") String> allowedOrigins) {}
