package io.clientele.gateway.routing;

/** Who owns which path. What nobody owns is not found. */
final class Paths {

  /** Signing in, practices, people and their rights. */
  static final String[] ACCESS = {
    "/oauth2/**",
    "/login/**",
    "/logout",
    "/.well-known/**",
    "/userinfo",
    "/connect/**",
    "/registration/**",
    "/assets/**",
    "/api/practices/{practice}/colleagues/**",
    "/api/practices/{practice}/teams/**",
    "/api/practices/{practice}/audit/**",
    "/api/practices/{practice}/leaver-report/**",
    "/api/practices/{practice}/clients/{client}/access/**",
    "/api/clients/{client}/users/**",
    "/api/me/**",
    "/api/logins/**"
  };

  /** Registering a practice: POST only. */
  static final String PRACTICES = "/api/practices";

  /** One practice: GET only. */
  static final String PRACTICE = "/api/practices/{practice}";

  /** Plans, bundles and who pays. */
  static final String[] SUBSCRIPTION = {
    "/api/practices/{practice}/subscription/**",
    "/api/practices/{practice}/usage/**",
    "/api/practices/{practice}/add-ons/**",
    "/api/practices/{practice}/invoices/**",
    "/api/practices/{practice}/billing-details/**",
    "/api/practices/{practice}/clients/{client}/payer"
  };

  /** The client list, except what {@link #OF_A_CLIENT_BUT_NOT_CLIENTS} takes out. */
  static final String[] CLIENT = {
    "/api/practices/{practice}/clients/**",
    "/api/practices/{practice}/onboarding-options/**",
    "/api/practices/{practice}/default-client-settings/**",
    "/api/practices/{practice}/overview/**",
    "/api/practices/{practice}/client-list-exports/**",
    "/api/practices/{practice}/client-uploads/**",
    "/api/practices/{practice}/practice-code-uploads/**"
  };

  /** Below a client but owned by others, one of which is not there yet. */
  static final String[] OF_A_CLIENT_BUT_NOT_CLIENTS = {
    "/api/practices/{practice}/clients/{client}/access/**",
    "/api/practices/{practice}/clients/{client}/payer/**",
    "/api/practices/{practice}/clients/{client}/connection/**"
  };

  private Paths() {}
}
