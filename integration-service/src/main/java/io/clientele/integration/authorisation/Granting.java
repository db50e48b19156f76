package io.clientele.integration.authorisation;

import io.clientele.integration.provider.Software;
import io.clientele.integration.provider.Tokens;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Keeps what a sign-in brought, in the one place for that account at the provider (INT-3a). */
public final class Granting {

  private final Aggregates<Authorisation, AuthorisationEvent> authorisations;
  private final Vault vault;
  private final RefreshTimes times;
  private final Duration draftLife;
  private final Clock clock;

  /**
   * Granting by one instance.
   *
   * @param draftLife after which it is looked at whether the sign-in came to anything
   */
  public Granting(
      Aggregates<Authorisation, AuthorisationEvent> authorisations,
      Vault vault,
      RefreshTimes times,
      Duration draftLife,
      Clock clock) {
    this.authorisations = authorisations;
    this.vault = vault;
    this.times = times;
    this.draftLife = draftLife;
    this.clock = clock;
  }

  /**
   * Keeps it.
   *
   * @param origin what the sign-in was for; tells sign-ins apart where the provider does not say
   *     who it was
   * @return the id of the authorisation
   */
  public String grant(
      String practice, Software software, String person, String origin, Tokens tokens) {
    var account = tokens.account();
    var id = id(practice, software, account == null ? origin : account);
    var now = clock.instant();
    var in =
        new SignedIn(
            id, practice, software, person, account, vault.seal(id, tokens), tokens.ends());
    authorisations.command(
        id,
        Cause.of(person),
        before ->
            Authorisation.grant(
                in, times.next(now, tokens.expiresAt()), now.plus(draftLife.multipliedBy(2))),
        Authorisation::told);
    return id;
  }

  // Two sign-ins of one account share what the provider issues: kept twice, they would end each
  // other.
  private static String id(String practice, Software software, String account) {
    return UUID.nameUUIDFromBytes(
            (practice + "|" + software + "|" + account).getBytes(StandardCharsets.UTF_8))
        .toString();
  }
}
