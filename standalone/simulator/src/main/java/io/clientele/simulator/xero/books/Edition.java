package io.clientele.simulator.xero.books;

import java.util.Locale;

/** The flavour of Xero an organisation gets by its country. */
enum Edition {
  UK("GB", "OUTPUT2", "INPUT2", "GMTSTANDARDTIME", "Ltd"),
  US("US", "OUTPUT", "INPUT", "EASTERNSTANDARDTIME", "Inc"),
  /** Canada, and every country without an edition of its own. */
  GLOBAL("CA", "OUTPUT", "INPUT", "EASTERNSTANDARDTIME", "Inc");

  private final String country;
  private final String salesTax;
  private final String purchaseTax;
  private final String timezone;
  private final String suffix;

  Edition(String country, String salesTax, String purchaseTax, String timezone, String suffix) {
    this.country = country;
    this.salesTax = salesTax;
    this.purchaseTax = purchaseTax;
    this.timezone = timezone;
    this.suffix = suffix;
  }

  static Edition of(String country) {
    return switch (country) {
      case "GB" -> UK;
      case "US" -> US;
      default -> GLOBAL;
    };
  }

  /** The usual tax type of sales. */
  String salesTax() {
    return salesTax;
  }

  /** The usual tax type of purchases. */
  String purchaseTax() {
    return purchaseTax;
  }

  String timezone() {
    return timezone;
  }

  /** How the names of companies end. */
  String suffix() {
    return suffix;
  }

  /** The file with this edition's rows. */
  String file(String list) {
    return list + "-" + country.toLowerCase(Locale.ROOT) + ".txt";
  }
}
