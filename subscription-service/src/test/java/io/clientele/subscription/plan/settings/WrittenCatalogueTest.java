package io.clientele.subscription.plan.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.subscription.billing.Price;
import io.clientele.subscription.plan.AddOn;
import io.clientele.subscription.plan.Catalogue;
import io.clientele.subscription.plan.Kind;
import io.clientele.subscription.plan.Plan;
import io.clientele.subscription.plan.Plans;
import io.clientele.subscription.plan.Reach;
import io.clientele.subscription.plan.Region;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.InputStreamResource;

class WrittenCatalogueTest {

  private static final String FULL =
      """
      subscription.self-paid:
        - {version: 1, name: Client, prices: {UK: {currency: GBP, monthly: 5, yearly: 50}}}
      subscription.plans:
        - code: FULL
          version: 2
          name: Full
          clients: 50
          trial: 14d
          kinds: {UK: [BUSINESS, SELF_EMPLOYED], US: BUSINESS}
          teams: true
          add-ons: [COMMERCE]
          licences: {COMMERCE: 3}
          prices: {UK: {currency: GBP, monthly: 100, yearly: 1000}}
          licence-prices: {COMMERCE: {UK: {currency: GBP, monthly: 1, yearly: 10}}}
          reaches: {versions: [1], from: 2026-01-31}
      """;

  private static Catalogue read(String yaml) {
    try {
      var file = new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
      var sources = new YamlPropertySourceLoader().load("test", new InputStreamResource(file));
      var environment = new StandardEnvironment();
      sources.forEach(environment.getPropertySources()::addLast);
      return WrittenCatalogue.in(environment);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> faults(String was, String is) {
    assertThat(FULL).contains(was);
    return read(FULL.replace(was, is)).unread();
  }

  @Test
  @DisplayName("SUB-1 a version of a plan is read with everything that is written of it")
  void everything() {
    var read = read(FULL);
    assertThat(read.unread()).isEmpty();
    assertThat(read.plans())
        .containsExactly(
            new Plan(
                "FULL",
                2,
                "Full",
                50,
                Duration.ofDays(14),
                Map.of(
                    Region.UK,
                    List.of(Kind.BUSINESS, Kind.SELF_EMPLOYED),
                    Region.US,
                    List.of(Kind.BUSINESS)),
                true,
                List.of(AddOn.COMMERCE),
                Map.of(AddOn.COMMERCE, 3),
                Map.of(Region.UK, new Price("GBP", 100, 1000)),
                Map.of(AddOn.COMMERCE, Map.of(Region.UK, new Price("GBP", 1, 10))),
                new Reach(List.of(1), LocalDate.of(2026, 1, 31))));
    assertThat(read.selfPaid().getFirst().prices())
        .containsExactly(Map.entry(Region.UK, new Price("GBP", 5, 50)));
  }

  @Test
  @DisplayName("SUB-1 what need not be written is left out")
  void least() {
    var read =
        read(
            "subscription.plans: [{code: A, version: 1, name: A, clients: 1, trial: , teams: false}]");
    assertThat(read.unread()).isEmpty();
    assertThat(read.plans())
        .containsExactly(
            new Plan(
                "A", 1, "A", 1, null, Map.of(), false, List.of(), Map.of(), Map.of(), Map.of(),
                null));
    assertThat(read("other: 1").plans()).isEmpty();
    assertThat(read("subscription.plans: []").unread()).isEmpty();
    assertThat(read("subscription.plans: none").unread())
        .containsExactly("subscription.plans: \"none\" is no list");
  }

  @Test
  @DisplayName("SUB-1 whatever cannot be read is named by where it stands, all of it at once")
  void unreadable() {
    var at = "subscription.plans[0].";
    assertThat(faults("clients: 50", "clients: many"))
        .containsExactly(at + "clients: \"many\" is no whole number");
    assertThat(faults("trial: 14d", "trial: a while"))
        .containsExactly(at + "trial: \"a while\" is no duration like 14d");
    assertThat(faults("teams: true", "teams: perhaps"))
        .containsExactly(at + "teams: \"perhaps\" is no true or false");
    assertThat(faults("{COMMERCE: 3}", "{COMMERCE: 3000000000, OTHER: 1}"))
        .containsExactly(
            at + "licences.COMMERCE: \"3000000000\" is no whole number",
            at + "licences.OTHER: must be one of [DATA_HEALTH_INSIGHTS, COMMERCE]");
    assertThat(faults("US: BUSINESS", "EU: BUSINESS, US: [BUSINES]"))
        .containsExactly(
            at + "kinds.EU: must be one of [UK, US, CA]",
            at + "kinds.US[0]: must be one of [BUSINESS, SELF_EMPLOYED]");
    assertThat(faults("monthly: 100,", "monthly: 99.5,"))
        .containsExactly(at + "prices.UK.monthly: \"99.5\" is no whole number of minor units");
    assertThat(faults("monthly: 100,", "wekly: 100,"))
        .containsExactly(
            at + "prices.UK.monthly: is missing", at + "prices.UK.wekly: there is no such field");
    assertThat(faults("{versions: [1], from: 2026-01-31}", "{versions: [x], from: 2026-02-30}"))
        .containsExactly(
            at + "reaches.versions[0]: \"x\" is no whole number",
            at + "reaches.from: \"2026-02-30\" is no day like 2026-01-31");
  }

  @Test
  @DisplayName("SUB-1 one thing where another is wanted is a fault, not the end of reading")
  void otherShape() {
    var at = "subscription.plans[0].";
    assertThat(faults("name: Full", "name: {en: Full}")).containsExactly(at + "name: is no text");
    assertThat(faults("{COMMERCE: 3}", "3"))
        .containsExactly(at + "licences: \"3\" must be by one of [DATA_HEALTH_INSIGHTS, COMMERCE]");
    assertThat(faults("versions: [1]", "versions: 1"))
        .containsExactly(at + "reaches.versions: \"1\" is no list");
    assertThat(faults("versions: [1]", "versions: {first: 1}"))
        .containsExactly(at + "reaches.versions: is no list");
  }

  @Test
  @DisplayName("SUB-1 who cannot be told from others is left out, with all of its faults named")
  void nameless() {
    var read = read("subscription: {plans: [{name: A, clients: x}], self-paid: [{name: B}]}");
    assertThat(read.plans()).isEmpty();
    assertThat(read.selfPaid()).isEmpty();
    assertThat(read.unread())
        .containsExactly(
            "subscription.plans[0].code: is missing",
            "subscription.plans[0].version: is missing",
            "subscription.plans[0].clients: \"x\" is no whole number",
            "subscription.self-paid[0].version: is missing");
  }

  @Test
  @DisplayName("SUB-1 what cannot be read hides nothing of what makes no sense")
  void together() {
    var written =
        read(FULL.replace("monthly: 100,", "monthly: lots,").replace("COMMERCE: 3", "COMMERCE: 0"));
    assertThatThrownBy(() -> new Plans(written))
        .hasMessageContaining("prices.UK.monthly: \"lots\" is no whole number of minor units")
        .hasMessageContaining("FULL version 2: licenses an add-on for no client")
        .hasMessageContaining("FULL version 2: a trial costs nothing")
        .hasMessageContaining("self-paid version 1: has no price in CA");
  }
}
