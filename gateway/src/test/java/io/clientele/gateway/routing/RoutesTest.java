package io.clientele.gateway.routing;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.gateway.GatewayTest;
import io.clientele.gateway.StubbedServices;
import io.clientele.gateway.TestClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

@GatewayTest
class RoutesTest {

  private final TestClient front;

  RoutesTest(@LocalServerPort int port) {
    front = new TestClient(port);
  }

  @ParameterizedTest(name = "{0} {1} -> {2}")
  @DisplayName("GTW-1 every path reaches the service that owns it")
  @CsvSource({
    "GET, /oauth2/authorize, access",
    "POST, /oauth2/token, access",
    "GET, /login, access",
    "POST, /login/second-factor, access",
    "GET, /logout, access",
    "GET, /.well-known/openid-configuration, access",
    "GET, /userinfo, access",
    "GET, /connect/logout, access",
    "GET, /registration/confirm/abc, access",
    "POST, /password/forgotten, access",
    "GET, /email/abc, access",
    "GET, /assets/login.css, access",
    "GET, /joining, access",
    "POST, /joining, access",
    "POST, /api/joinings, access",
    "POST, /api/practices, access",
    "GET, /api/practices/p1, access",
    "POST, /api/practices/p1/colleagues, access",
    "GET, /api/practices/p1/teams/t1, access",
    "POST, /api/practices/p1/access-changes, access",
    "GET, /api/practices/p1/audit, access",
    "GET, /api/practices/p1/leaver-report/x, access",
    "PUT, /api/practices/p1/clients/c1/access, access",
    "GET, /api/practices/p1/clients/c1/access/explanation, access",
    "GET, /api/clients/c1/users, access",
    "POST, /api/clients/c1/invitations/i1/resend, invitation",
    "GET, /api/me/second-factor, access",
    "GET, /api/logins/lookup, access",
    "PUT, /api/practices/p1/sign-in-policy, access",
    "POST, /api/operator/second-factors/switch-off, access",
    "POST, /api/practices/p1/clients, client",
    "GET, /api/practices/p1/clients/c1, client",
    "GET, /api/practices/p1/clients/stream, client",
    "PATCH, /api/practices/p1/clients/c1/settings, client",
    "GET, /api/practices/p1/onboarding-options, client",
    "PUT, /api/practices/p1/default-client-settings, client",
    "GET, /api/practices/p1/overview, client",
    "POST, /api/practices/p1/client-list-exports, client",
    "GET, /api/practices/p1/client-uploads/template, client",
    "POST, /api/practices/p1/practice-code-uploads, client",
    "GET, /api/practices/p1/subscription, subscription",
    "POST, /api/practices/p1/subscription/change, subscription",
    "GET, /api/practices/p1/usage, subscription",
    "PUT, /api/practices/p1/add-ons/COMMERCE, subscription",
    "GET, /api/practices/p1/invoices/i1.pdf, subscription",
    "PUT, /api/practices/p1/billing-details, subscription",
    "GET, /api/practices/p1/clients/c1/payer, subscription",
    "POST, /api/practices/p1/clients/c1/payer/take-over, subscription",
    "POST, /api/clients/c1/payer/consent, subscription",
    "GET, /invitation/abc, invitation",
    "POST, /invitation/abc, invitation",
    "GET, /api/invitation-links/abc, invitation",
    "POST, /api/invitation-links/abc/acceptance, invitation",
    "POST, /api/sms-reports/abc/1, invitation",
    "POST, /api/practices/p1/invitations, invitation",
    "POST, /api/practices/p1/invitations/i1/resend, invitation",
    "POST, /api/practices/p1/invitation-resendings, invitation",
    "POST, /api/practices/p1/invitation-resendings/b1/application, invitation",
    "GET, /api/practices/p1/invitation-resendings/b1/rows.csv, invitation",
    "GET, /api/practices/p1/invitation-preview, invitation",
    "PUT, /api/practices/p1/invitation-settings, invitation",
    "GET, /api/oauth/callback/xero?code=c&state=s, integration",
    "GET, /api/software, integration",
    "POST, /api/practices/p1/connection-drafts, integration",
    "POST, /api/practices/p1/connection-drafts/d1/organisation, integration",
    "GET, /api/practices/p1/clients/c1/connection, integration",
    "GET, /api/practices/p1/clients/c1/connection/lists/SUPPLIERS, integration",
    "POST, /api/practices/p1/clients/c1/connection/merge/m1/application, integration",
    "PUT, /api/practices/p1/clients/c1/supplier-rules/r1, integration",
    "POST, /api/practices/p1/clients/c1/connection/disconnection, integration",
    "POST, /api/clients/c1/connection, integration",
    "DELETE, /api/clients/c1/supplier-rules/r1, integration",
    "POST, /api/clients/c1/connection/authorisation, integration",
    "GET, /api/practices/p1/connections/forecast, integration",
    "POST, /api/practices/p1/client-sync/xero/additions, integration"
  })
  void every_path_reaches_the_service_that_owns_it(String method, String path, String service) {
    front
        .ask(HttpMethod.valueOf(method), path)
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .isEqualTo(service);
    var seen = StubbedServices.lastSeenBy(service);
    assertThat(seen.getMethod().getName() + " " + seen.getUrl()).isEqualTo(method + " " + path);
  }

  @ParameterizedTest
  @DisplayName("GTW-2 a path nobody owns is answered by the gateway as a problem")
  @ValueSource(
      strings = {
        "/",
        "/unknown",
        "/api/unknown",
        "/api/practices",
        "/api/practices/p1/unknown",
        "/api/joinings",
        "/api/oauth/other",
        "/v3/api-docs",
        "/actuator/health"
      })
  void a_path_nobody_owns_is_answered_by_the_gateway_as_a_problem(String path) {
    front.refusal(front.ask(HttpMethod.GET, path), 404, "NOT_FOUND");
  }

  @ParameterizedTest
  @DisplayName("GTW-1 the services' OpenAPI documents are joined under /docs")
  @ValueSource(strings = {"access", "client", "subscription", "invitation", "integration"})
  void the_services_openapi_documents_are_joined_under_docs(String service) {
    front
        .ask(HttpMethod.GET, "/docs/openapi/" + service)
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .isEqualTo(service);
    assertThat(StubbedServices.lastSeenBy(service).getUrl()).isEqualTo("/v3/api-docs");
    front
        .ask(HttpMethod.GET, "/docs")
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(page -> assertThat(page).contains("href=\"/docs/openapi/" + service + "\""));
  }

  @Test
  @DisplayName("GTW-1 a redirect of a service passes untouched and is not followed")
  void a_redirect_of_a_service_passes_untouched_and_is_not_followed() {
    StubbedServices.service("access")
        .stubFor(
            get("/oauth2/redirecting")
                .willReturn(temporaryRedirect("https://app.example/cb?code=1")));

    front
        .ask(HttpMethod.GET, "/oauth2/redirecting")
        .expectStatus()
        .isEqualTo(302)
        .expectHeader()
        .valueEquals("Location", "https://app.example/cb?code=1");
  }

  @Test
  @DisplayName("GTW-1 an encoded query reaches the service as it was sent")
  void an_encoded_query_reaches_the_service_as_it_was_sent() {
    front.ask(HttpMethod.GET, "/api/practices/p1/clients?q=caf%C3%A9%20%26%20co&cursor=a%2Bb");

    assertThat(StubbedServices.lastSeenBy("client").getUrl())
        .isEqualTo("/api/practices/p1/clients?q=caf%C3%A9%20%26%20co&cursor=a%2Bb");
  }
}
