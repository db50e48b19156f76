package io.clientele.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

  private static final String CANARY = "io.clientele.platform.canary";

  @Test
  @DisplayName("OPS-1 a rule that knows the store is found")
  void a_rule_that_knows_the_store_is_found() {
    reports(HouseRules.rulesKnowNoTechnique(CANARY + ".rules.."), "KnowsTheStore");
  }

  @Test
  @DisplayName("OPS-1 a needlessly public class at the edge is found")
  void a_needlessly_public_class_at_the_edge_is_found() {
    reports(HouseRules.THE_EDGE_IS_HIDDEN, "OpenDoor");
  }

  @Test
  @DisplayName("OPS-1 a vague package and a vague class are found, each by itself")
  void vague_names_are_found() {
    reports(HouseRules.NOTHING_IS_NAMED_VAGUELY, "canary.util.Anything");
    reports(HouseRules.NOTHING_IS_NAMED_VAGUELY, "NoteHelper");
  }

  @Test
  @DisplayName("OPS-1 whoever asks the machine for the time is found, however they ask")
  void whoever_asks_the_machine_for_the_time_is_found() {
    reports(HouseRules.TIME_IS_A_CLOCK, "AsksInstant");
    reports(HouseRules.TIME_IS_A_CLOCK, "AsksSystem");
    reports(HouseRules.TIME_IS_A_CLOCK, "AsksByReference");
    reports(HouseRules.TIME_IS_A_CLOCK, "AsksDate.time");
    reports(HouseRules.TIME_IS_A_CLOCK, "AsksDate.day");
    assertThat(report(HouseRules.TIME_IS_A_CLOCK)).doesNotContain("AsksTheClock");
  }

  @Test
  @DisplayName("OPS-1 a class of another service is found")
  void a_class_of_another_service_is_found() {
    reports(HouseRules.importsNoOtherService(CANARY), "ImportsAnother");
  }

  @Test
  @DisplayName("OPS-1 features that go round in circles are found")
  void features_that_go_round_in_circles_are_found() {
    reports(HouseRules.noCycles(CANARY + ".circle"), "Hen");
  }

  @Test
  @DisplayName("OPS-1 the platform keeps the rules of the house itself")
  void the_platform_keeps_the_rules_itself() {
    var platform = HouseRules.mainClasses("io.clientele.platform");
    assertThat(platform).isNotEmpty();
    HouseRules.NOTHING_IS_NAMED_VAGUELY.check(platform);
    HouseRules.TIME_IS_A_CLOCK.check(platform);
    HouseRules.noCycles("io.clientele.platform").check(platform);
    HouseRules.rulesKnowNoTechnique(
            "io.clientele.platform.decision..",
            "io.clientele.platform.audience..",
            "io.clientele.platform.permission..")
        .check(platform);
  }

  private static void reports(ArchRule rule, String canary) {
    assertThat(report(rule)).contains(canary);
  }

  private static String report(ArchRule rule) {
    JavaClasses canaries = new ClassFileImporter().importPackages(CANARY);
    return String.join("\n", rule.evaluate(canaries).getFailureReport().getDetails());
  }
}
