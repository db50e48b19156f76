package io.clientele.client.settings;

import io.clientele.client.account.Bookkeeping;
import io.clientele.client.account.Bookkeeping.Frequency;
import io.clientele.client.account.Bookkeeping.ManagedBy;
import io.clientele.client.account.ClientSettings;
import io.clientele.client.account.Publishing;
import io.clientele.client.connection.Organisation;
import io.clientele.client.practice.Practice;
import io.clientele.client.settings.DefaultClientSettingsEvent.DefaultClientSettingsChanged;
import io.clientele.platform.decision.Decision;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a practice's new clients start with (CLI-8, LIF-5).
 *
 * @param id of the practice
 * @param currency ISO 4217, three letters
 * @param timeZone IANA name
 * @param financialYearEnd month and day: {@code --03-31}
 */
public record DefaultClientSettings(
    String id,
    String currency,
    String timeZone,
    String financialYearEnd,
    Bookkeeping bookkeeping,
    Publishing publishing) {

  /** The name of this kind of aggregate, in subjects and in the store. */
  public static final String TYPE = "default-client-settings";

  /** What a practice has that never chose any: its region's, with its own time zone; version 0. */
  public static DefaultClientSettings of(Practice practice) {
    var region = practice.region();
    return new DefaultClientSettings(
        practice.id(),
        region.currency(),
        practice.timeZone().getId(),
        region.financialYearEnd().toString(),
        new Bookkeeping(ManagedBy.PRACTICE, Frequency.MONTHLY),
        new Publishing(Publishing.State.DRAFT, Publishing.State.DRAFT, Publishing.State.DRAFT));
  }

  /** The practice chooses these. */
  static Decision<DefaultClientSettings, DefaultClientSettingsEvent> choose(
      @Nullable DefaultClientSettings present, DefaultClientSettings chosen) {
    return chosen.equals(present)
        ? Decision.unchanged()
        : Decision.done(
            chosen,
            new DefaultClientSettingsChanged(
                chosen.id(), present == null ? null : present.told(), chosen.told()));
  }

  /**
   * What a new client starts with: a copy of these, but where its organisation knows better.
   *
   * @param version of these
   * @param country of the practice's region, ISO 3166-1
   * @param organisation what it comes with, or null (CLI-4)
   */
  public ClientSettings copy(long version, String country, @Nullable Organisation organisation) {
    return organisation == null
        ? settings(version, country, currency, financialYearEnd)
        : settings(
            version,
            usable(organisation.country(), Usable::country, country),
            usable(organisation.currency(), Usable::currency, currency),
            usable(organisation.financialYearEnd(), Usable::financialYearEnd, financialYearEnd));
  }

  /** What a provider says is kept only if people could have chosen it. */
  private static String usable(@Nullable String said, Predicate<String> check, String otherwise) {
    return said != null && check.test(said) ? said : otherwise;
  }

  private ClientSettings settings(
      long version, String itsCountry, String itsCurrency, String itsYearEnd) {
    return new ClientSettings(
        itsCountry, itsCurrency, timeZone, itsYearEnd, bookkeeping, publishing, version);
  }

  /** What others may know: all of it. */
  public Told told() {
    return new Told(id, currency, timeZone, financialYearEnd, bookkeeping, publishing);
  }

  /** Default settings as others know them. */
  public record Told(
      String practice,
      String currency,
      String timeZone,
      String financialYearEnd,
      Bookkeeping bookkeeping,
      Publishing publishing) {}
}
