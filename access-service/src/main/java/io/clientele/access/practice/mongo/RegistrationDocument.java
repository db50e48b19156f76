package io.clientele.access.practice.mongo;

import io.clientele.access.practice.PartnerType;
import io.clientele.access.practice.Region;
import io.clientele.access.practice.Registration;
import io.clientele.platform.contact.EmailAddress;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How a registration lies in the store. */
final class RegistrationDocument {

  static final String MAIL_DUE = "mailDue";
  static final String LINK = "link";
  static final String ATTEMPTS = "attempts";
  static final String EXPIRES_AT = "expiresAt";
  static final String PASSWORD_HASH = "passwordHash";
  static final String CONFIRMED_AT = "confirmedAt";

  private RegistrationDocument() {}

  /** A new one, its mail due now. */
  static Document of(Registration registration, Instant now) {
    var document =
        new Document("_id", registration.id())
            .append("practice", registration.practice())
            .append("name", registration.name())
            .append("region", registration.region().name())
            .append("timeZone", registration.timeZone())
            .append("adminName", registration.adminName())
            .append("email", registration.email().text())
            .append(PASSWORD_HASH, registration.passwordHash())
            .append(EXPIRES_AT, Date.from(registration.expiresAt()))
            .append(MAIL_DUE, Date.from(now))
            .append(ATTEMPTS, 0);
    var partnerType = registration.partnerType();
    if (partnerType != null) {
      document.append("partnerType", partnerType.name());
    }
    return document;
  }

  static Registration read(Document document) {
    var partnerType = document.getString("partnerType");
    return new Registration(
        document.getString("_id"),
        document.getString("practice"),
        document.getString("name"),
        Region.valueOf(document.getString("region")),
        partnerType == null ? null : PartnerType.valueOf(partnerType),
        document.getString("timeZone"),
        document.getString("adminName"),
        new EmailAddress(document.getString("email")),
        document.getString(PASSWORD_HASH),
        document.getDate(EXPIRES_AT).toInstant(),
        instant(document.getDate(CONFIRMED_AT)));
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
