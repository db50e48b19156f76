package io.clientele.simulator.provider;

/**
 * An organisation that is asked for.
 *
 * @param country two letters (ISO 3166)
 * @param currency three letters (ISO 4217)
 */
public record NewOrganisation(
    String name, String country, String currency, int suppliers, int customers) {

  /** The same under another name. */
  public NewOrganisation named(String other) {
    return new NewOrganisation(other, country, currency, suppliers, customers);
  }
}
