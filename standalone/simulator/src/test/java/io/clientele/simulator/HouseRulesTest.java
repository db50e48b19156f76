package io.clientele.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import io.clientele.testkit.rules.HouseRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

  private static final String[] RULES = {
    "io.clientele.simulator.provider",
    "io.clientele.simulator.oauth",
    "io.clientele.simulator.books",
    "io.clientele.simulator.xero",
    "io.clientele.simulator.xero.books",
    "io.clientele.simulator.quickbooks",
    "io.clientele.simulator.quickbooks.books",
    "io.clientele.simulator.quickbooks.query",
    "io.clientele.simulator.kashflow",
    "io.clientele.simulator.kashflow.books",
    "io.clientele.simulator.freeagent",
    "io.clientele.simulator.freeagent.books",
    "io.clientele.simulator.sage",
    "io.clientele.simulator.sage.books",
    "io.clientele.simulator.twilio"
  };

  @Test
  @DisplayName(
      "OPS-1 the simulator keeps the rules of the house, but that its edges show their routes")
  void house() {
    var ours = HouseRules.mainClasses("io.clientele.simulator");
    HouseRules.rulesKnowNoTechnique(RULES).check(ours);
    HouseRules.NOTHING_IS_NAMED_VAGUELY.check(ours);
    HouseRules.TIME_IS_A_CLOCK.check(ours);
    HouseRules.importsNoOtherService("io.clientele.simulator").check(ours);
    HouseRules.noCycles("io.clientele.simulator").check(ours);
  }

  @Test
  @DisplayName("INT-1 how Xero and Twilio behave knows neither WireMock nor HTTP")
  void behaviour_knows_neither_wiremock_nor_http() {
    noClasses()
        .that()
        .resideInAnyPackage(RULES)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.github.tomakehurst..", "io.clientele.simulator.web", "..http..")
        .because("the behaviour of a provider must be testable alone")
        .check(HouseRules.mainClasses("io.clientele.simulator"));
  }
}
