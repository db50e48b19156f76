package io.clientele.access.mailedlink.mongo;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How often mails with links may be asked for.
 *
 * @param perMailbox of one mailbox in an hour
 * @param perAddress from one network address in an hour
 */
@Validated
@ConfigurationProperties("access.mailed-links")
record MailedLinkSettings(@Min(1) int perMailbox, @Min(1) int perAddress) {}
