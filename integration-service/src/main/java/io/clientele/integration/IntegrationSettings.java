package io.clientele.integration;

import io.clientele.integration.provider.guard.Limit;
import io.clientele.platform.secret.SealingKeys;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What this service must be told.
 *
 * @param secret 32 bytes in Base64; seals tokens
 * @param otherSecrets such secrets too; they open what is sealed, and seal nothing (INT-8)
 * @param lostKeys ids of keys whose secret nobody has any more; what lies under them is given up
 * @param draftLife how long a draft waits to be used (INT-3)
 * @param suspectFor how long after a refusal a second one ends an authorisation (INT-7)
 * @param refreshAhead how long before their end tokens are refreshed, at least
 * @param forgetAfter how long after its last draft came to nothing a sign-in is given back; longer
 *     than a sign-in takes, less than a day
 * @param hands how many imports of each software an instance does at a time, how many refreshes of
 *     each, and how many sign-ins of each it gives back
 * @param limits how often all instances together may ask a provider, by its name in lower case;
 *     beside the pace of its own settings (INT-13)
 */
@Validated
@ConfigurationProperties("integration")
record IntegrationSettings(
    String secret,
    @DefaultValue List<String> otherSecrets,
    @DefaultValue Set<String> lostKeys,
    @DefaultValue("30m") Duration draftLife,
    @DefaultValue("1m") Duration suspectFor,
    @DefaultValue("5m") Duration refreshAhead,
    @DefaultValue("1m") Duration forgetAfter,
    @DefaultValue("8") @Min(1) int hands,
    @DefaultValue Map<String, List<Limit>> limits) {

  /**
   * Told at once whether the secrets can be used, before anything is made with them.
   *
   * @throws io.clientele.platform.secret.WrongSecret if not
   */
  IntegrationSettings {
    new SealingKeys(secret, otherSecrets);
  }

  /** What tokens are sealed under. */
  SealingKeys keys() {
    return new SealingKeys(secret, otherSecrets);
  }

  @Override
  public String toString() {
    return "IntegrationSettings"; // the secret is in no log
  }
}
