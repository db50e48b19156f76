package io.clientele.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is taken for the providers outside. */
class ProviderEnvironmentTest {

  private static final String SIMULATOR = "http://localhost:8090";
  private static final Map<String, String> ACCOUNTS =
      Map.of(
          "XERO_CLIENT_ID", "mine",
          "QUICKBOOKS_CLIENT_ID", "mine",
          "FREEAGENT_CLIENT_ID", "mine",
          "KASHFLOW_ENABLED", "false",
          "TWILIO_ACCOUNT_SID", "AC1");

  private static ProviderEnvironment environment(Map<String, String> own, boolean always) {
    return new ProviderEnvironment(own, SIMULATOR, always);
  }

  @Test
  @DisplayName("INT-1 integration-service takes the simulator for Xero")
  void integration_service_takes_the_simulator_for_xero() {
    assertThat(environment(Map.of(), false).of(Service.INTEGRATION))
        .contains(
            entry("XERO_CLIENT_ID", "simulated-xero-app"),
            entry("XERO_AUTHORIZE_URL", SIMULATOR + "/login.xero.com/identity/connect/authorize"),
            entry("XERO_API_BASE_URL", SIMULATOR + "/api.xero.com/api.xro/2.0"));
  }

  @Test
  @DisplayName("INT-1 integration-service takes the simulator for QuickBooks, if for that alone")
  void integration_service_takes_the_simulator_for_quickbooks() {
    assertThat(environment(Map.of("XERO_CLIENT_ID", "mine"), false).of(Service.INTEGRATION))
        .contains(
            entry("QUICKBOOKS_CLIENT_ID", "simulated-quickbooks-app"),
            entry("QUICKBOOKS_AUTHORIZE_URL", SIMULATOR + "/appcenter.intuit.com/connect/oauth2"),
            entry("QUICKBOOKS_API_BASE_URL", SIMULATOR + "/quickbooks.api.intuit.com"))
        .doesNotContainKey("XERO_CLIENT_ID");
  }

  @Test
  @DisplayName("INT-1 integration-service takes the simulator for FreeAgent, if for that alone")
  void integration_service_takes_the_simulator_for_freeagent() {
    assertThat(environment(Map.of("XERO_CLIENT_ID", "mine"), false).of(Service.INTEGRATION))
        .contains(
            entry("FREEAGENT_CLIENT_ID", "simulated-freeagent-app"),
            entry("FREEAGENT_AUTHORIZE_URL", SIMULATOR + "/api.freeagent.com/v2/approve_app"),
            entry("FREEAGENT_API_BASE_URL", SIMULATOR + "/api.freeagent.com/v2"))
        .doesNotContainKey("XERO_CLIENT_ID");
  }

  @Test
  @DisplayName("INT-1 integration-service takes the simulator for KashFlow, and has it switched on")
  void integration_service_takes_the_simulator_for_kashflow() {
    assertThat(environment(Map.of(), false).of(Service.INTEGRATION))
        .contains(
            entry("KASHFLOW_ENABLED", "true"),
            entry("KASHFLOW_API_BASE_URL", SIMULATOR + "/api.kashflow.com/v2"));
  }

  @Test
  @DisplayName("INT-1 integration-service takes the simulator for Sage, also beside a real Xero")
  void integration_service_takes_the_simulator_for_sage() {
    assertThat(environment(ACCOUNTS, false).of(Service.INTEGRATION))
        .contains(
            entry("SAGE_CLIENT_ID", "simulated-sage-app"),
            entry("SAGE_TOKEN_URL", SIMULATOR + "/oauth.accounting.sage.com/token"));
    assertThat(environment(Map.of("SAGE_CLIENT_ID", "mine"), false).of(Service.INTEGRATION))
        .doesNotContainKey("SAGE_TOKEN_URL")
        .containsKey("XERO_TOKEN_URL");
  }

  @Test
  @DisplayName("INV-7 invitation-service takes the simulator for Twilio")
  void invitation_service_takes_the_simulator_for_twilio() {
    assertThat(environment(Map.of(), false).of(Service.INVITATION))
        .contains(entry("TWILIO_BASE_URL", SIMULATOR + "/api.twilio.com"))
        .containsKeys("TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "SMS_FROM");
  }

  @ParameterizedTest
  @EnumSource(names = {"INTEGRATION", "INVITATION"})
  @DisplayName("INT-1 who has an account at a provider uses it except in the demo")
  void who_has_an_account_uses_it_except_in_the_demo(Service service) {
    assertThat(environment(ACCOUNTS, false).of(service).keySet())
        .noneMatch(name -> name.startsWith("XERO_") || name.startsWith("TWILIO_"));
    assertThat(environment(ACCOUNTS, true).of(service)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"INTEGRATION", "INVITATION"},
      mode = EnumSource.Mode.EXCLUDE)
  @DisplayName("INT-8 nobody else is told a provider's secrets")
  void nobody_else_is_told_secrets(Service service) {
    assertThat(environment(Map.of(), true).of(service)).isEmpty();
  }
}
