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
    "/password/**",
    "/email/**",
    "/joining/**",
    "/assets/**",
    "/api/practices/{practice}/colleagues/**",
    "/api/practices/{practice}/teams/**",
    "/api/practices/{practice}/access-changes",
    "/api/practices/{practice}/audit/**",
    "/api/practices/{practice}/leaver-report/**",
    "/api/practices/{practice}/sign-in-policy",
    "/api/practices/{practice}/clients/{client}/access/**",
    "/api/clients/{client}/users/**",
    "/api/me/**",
    "/api/logins/**",
    "/api/operator/**"
  };

  /** Registering a practice: POST only. */
  static final String PRACTICES = "/api/practices";

  /** Joining with the ticket of an accepted invitation: POST only. */
  static final String JOININGS = "/api/joinings";

  /** One practice: GET only. */
  static final String PRACTICE = "/api/practices/{practice}";

  /** Plans, bundles and who pays. */
  static final String[] SUBSCRIPTION = {
    "/api/practices/{practice}/subscription/**",
    "/api/practices/{practice}/usage/**",
    "/api/practices/{practice}/add-ons/**",
    "/api/practices/{practice}/invoices/**",
    "/api/practices/{practice}/billing-details/**",
    "/api/practices/{practice}/clients/{client}/payer/**",
    "/api/clients/{client}/payer/**"
  };

  /** Invitations and the links in them. */
  static final String[] INVITATION = {
    "/invitation/**",
    "/api/invitation-links/**",
    "/api/sms-reports/**",
    "/api/practices/{practice}/invitations/**",
    "/api/practices/{practice}/invitation-resendings/**",
    "/api/clients/{client}/invitations/**",
    "/api/practices/{practice}/invitation-preview/**",
    "/api/practices/{practice}/invitation-settings/**"
  };

  /** Accounting software. */
  static final String[] INTEGRATION = {
    "/api/oauth/callback/**",
    "/api/software",
    "/api/practices/{practice}/connection-drafts/**",
    "/api/practices/{practice}/clients/{client}/connection/**",
    "/api/practices/{practice}/clients/{client}/supplier-rules/**",
    "/api/clients/{client}/connection/**",
    "/api/clients/{client}/supplier-rules/**",
    "/api/practices/{practice}/connections/**",
    "/api/practices/{practice}/client-sync/**"
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

  /** Below a client but owned by others. */
  static final String[] OF_A_CLIENT_BUT_NOT_CLIENTS = {
    "/api/practices/{practice}/clients/{client}/access/**",
    "/api/practices/{practice}/clients/{client}/payer/**",
    "/api/practices/{practice}/clients/{client}/connection/**",
    "/api/practices/{practice}/clients/{client}/supplier-rules/**"
  };

  private Paths() {}
}
