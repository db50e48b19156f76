package io.clientele.subscription.plan.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.subscription.billing.Price;
import io.clientele.subscription.plan.AddOn;
import io.clientele.subscription.plan.Kind;
import io.clientele.subscription.plan.Plan;
import io.clientele.subscription.plan.Plans;
import io.clientele.subscription.plan.Region;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PlansFileTest {

  private final ApplicationContextRunner empty =
      new ApplicationContextRunner().withUserConfiguration(PlanConfiguration.class);
  private final ApplicationContextRunner shipped =
      empty.withInitializer(new ConfigDataApplicationContextInitializer());

  @Test
  @DisplayName("SUB-1 the plans we ship make sense, from a trial of ten clients upwards")
  void shippedPlans() {
    shipped.run(
        context -> {
          var plans = context.getBean(Plans.class);
          assertThat(plans.trial().clients()).isEqualTo(10);
          assertThat(plans.trialLength()).isEqualTo(Duration.ofDays(14));
          for (var region : Region.values()) {
            assertThat(plans.openTo(region))
                .extracting(Plan::code)
                .containsExactly("PRACTICE_50", "PRACTICE_500", "PRACTICE_ADVANCED_1000");
          }
        });
  }

  @Test
  @DisplayName("CLI-5 of the plans we ship only the advanced one has teams")
  void teams() {
    shipped.run(
        context ->
            assertThat(context.getBean(Plans.class).openTo(Region.UK))
                .filteredOn(Plan::teams)
                .extracting(Plan::code)
                .containsExactly("PRACTICE_ADVANCED_1000"));
  }

  @Test
  @DisplayName("CLI-2 practices in the UK may add self-employed clients, others may not")
  void kinds() {
    shipped.run(
        context -> {
          var trial = context.getBean(Plans.class).trial();
          assertThat(trial.entitlements(Region.UK).kinds())
              .containsExactly(Kind.BUSINESS, Kind.SELF_EMPLOYED);
          assertThat(trial.entitlements(Region.US).kinds()).containsExactly(Kind.BUSINESS);
          assertThat(trial.entitlements(Region.CA).kinds()).containsExactly(Kind.BUSINESS);
        });
  }

  @Test
  @DisplayName("CLI-3 add-ons are read with their licences")
  void licences() {
    shipped.run(
        context ->
            assertThat(context.getBean(Plans.class).find("PRACTICE_500", Region.CA))
                .hasValueSatisfying(
                    plan ->
                        assertThat(plan.licences()).containsEntry(AddOn.DATA_HEALTH_INSIGHTS, 50)));
  }

  @Test
  @DisplayName("SUB-1 without plans the service does not start")
  void none() {
    empty.run(
        context ->
            assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("one plan must be the trial"));
  }

  @Test
  @DisplayName("SUB-1 with a misspelt field the service does not start")
  void misspelt() {
    empty
        .withPropertyValues(
            "subscription.plans[0].code=TRIAL",
            "subscription.plans[0].version=1",
            "subscription.plans[0].name=Trial",
            "subscription.plans[0].clients=10",
            "subscription.plans[0].taems=true")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessageContaining("subscription.plans[0].taems: there is no such field"));
  }

  @Test
  @DisplayName("SUB-1 with a field missing the service does not start")
  void missing() {
    empty
        .withPropertyValues("subscription.plans[0].code=TRIAL")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessageContaining("plans[0].clients: is missing")
                    .hasMessageContaining("plans[0].version: is missing"));
  }

  @Test
  @DisplayName("SUB-4 the plans we ship have a price in every region for who pays by themselves")
  void selfPaid() {
    shipped.run(
        context -> {
          var plans = context.getBean(Plans.class);
          assertThat(plans.selfPaid(Region.CA).price()).isEqualTo(new Price("CAD", 2100, 21_000));
          assertThat(plans.selfPaid(Region.UK).price().currency()).isEqualTo("GBP");
          assertThat(plans.selfPaid(Region.US).price().currency()).isEqualTo("USD");
        });
  }

  @Test
  @DisplayName(
      "SUB-1 a single value can be set from outside, and what else is set disturbs nothing")
  void overridden() {
    shipped
        .withPropertyValues(
            "subscription.plans[1].prices.uk.monthly=9950",
            "subscription.service.port=tcp://10.0.0.1:8083",
            "subscription.service.port.8083.tcp=tcp://10.0.0.1:8083")
        .run(
            context ->
                assertThat(context.getBean(Plans.class).find("PRACTICE_50", Region.UK))
                    .hasValueSatisfying(
                        plan ->
                            assertThat(plan.prices())
                                .containsEntry(Region.UK, new Price("GBP", 9950, 99_000))));
  }
}
