package io.clientele.integration;

import io.clientele.integration.capability.AccountingSoftware;
import io.clientele.integration.capability.Destinations;
import io.clientele.integration.provider.Provider;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What can be done with each software, beyond what its adapter says: {@code software.yaml}.
 *
 * @param health names of software that data health & insights support (INT-12)
 * @param commerce names of software that commerce supports
 */
@Validated
@ConfigurationProperties("integration.offers")
record OfferSettings(
    @DefaultValue Set<String> health,
    @DefaultValue Set<String> commerce,
    @Valid Map<String, Offer> software) {

  /** What one software offers; destinations by kind of document, the usual one first (INT-5). */
  record Offer(
      boolean bankMatch,
      @NotEmpty List<String> costs,
      @NotEmpty List<String> sales,
      @NotEmpty List<String> expenseClaims) {}

  OfferSettings {
    for (var supported : List.of(health, commerce)) {
      if (!software.keySet().containsAll(supported)) {
        throw new IllegalArgumentException("not all of " + supported + " are in software.yaml");
      }
    }
  }

  /**
   * One software as a whole.
   *
   * @throws IllegalArgumentException if the file says nothing of it
   */
  AccountingSoftware describe(Provider provider) {
    var name = provider.software().name();
    var offer = software.get(name);
    if (offer == null) {
      throw new IllegalArgumentException("software.yaml does not say what " + name + " offers");
    }
    return new AccountingSoftware(
        name,
        provider.lists(),
        provider.reach(),
        offer.bankMatch(),
        new Destinations(offer.costs(), offer.sales(), offer.expenseClaims()),
        health.contains(name),
        commerce.contains(name));
  }
}
