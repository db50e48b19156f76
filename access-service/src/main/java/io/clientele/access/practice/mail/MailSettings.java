package io.clientele.access.practice.mail;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What mails say of us.
 *
 * @param from the sender, as RFC 5322 writes it: {@code Clientele <no-reply@clientele.example>}
 */
@Validated
@ConfigurationProperties("access.mail")
record MailSettings(@NotBlank @DefaultValue("Clientele <no-reply@localhost>") String from) {}
