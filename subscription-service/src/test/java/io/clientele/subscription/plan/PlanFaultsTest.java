package io.clientele.subscription.plan;

import static io.clientele.subscription.plan.APlan.EVERYWHERE;
import static io.clientele.subscription.plan.APlan.PRICES;
import static io.clientele.subscription.plan.APlan.including;
import static io.clientele.subscription.plan.APlan.trial;
import static io.clientele.subscription.plan.APlan.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlanFaultsTest {

  private static final Plan FINE = APlan.of("FINE", 1);

  private static List<String> faults(Plan... others) {
    var all = new ArrayList<>(List.of(others));
    all.add(trial());
    return PlanFaults.of(APlan.listed(all));
  }

  private static Plan odd(String code, int version, String name, int clients) {
    return new Plan(
        code,
        version,
        name,
        clients,
        null,
        EVERYWHERE,
        false,
        List.of(),
        Map.of(),
        PRICES,
        Map.of(),
        null);
  }

  private static Plan licensed(List<AddOn> addOns, Map<AddOn, Integer> licences) {
    return new Plan(
        "ODD", 1, "Odd", 5, null, EVERYWHERE, false, addOns, licences, PRICES, Map.of(), null);
  }

  private static Plan trying(String code, @Nullable Duration trial) {
    return new Plan(
        code,
        1,
        code,
        5,
        trial,
        EVERYWHERE,
        false,
        List.of(),
        Map.of(),
        trial == null ? PRICES : Map.of(),
        Map.of(),
        null);
  }

  @Test
  @DisplayName("SUB-1 plans that make sense have no fault")
  void fine() {
    assertThat(faults(FINE, version(2, FINE, 2), APlan.advanced("ADVANCED_1", 3))).isEmpty();
    assertThat(faults(odd("A".repeat(64), 1, "Long", 5))).isEmpty();
  }

  @Test
  @DisplayName("SUB-1 a plan has a code, a version, a name and a bundle")
  void essentials() {
    assertThat(faults(odd("odd", 0, " ", 0)))
        .containsExactly(
            "odd version 0: a code is capitals, digits and _",
            "odd version 0: versions count from 1",
            "odd version 0: has no name",
            "odd version 0: allows no client");
    assertThat(faults(odd("A".repeat(65), 1, "Too long", 5))).hasSize(1);
  }

  @Test
  @DisplayName("SUB-1 a version of a plan is there once")
  void unique() {
    assertThat(faults(FINE, APlan.of("FINE", 7))).containsExactly("FINE version 1: is there twice");
  }

  @Test
  @DisplayName("CLI-2 in the US and Canada a plan includes only business clients")
  void kindsOfRegion() {
    for (var region : List.of(Region.US, Region.CA)) {
      var odd = including(Map.of(region, List.of(Kind.BUSINESS, Kind.SELF_EMPLOYED)), FINE);
      assertThat(faults(odd))
          .containsExactly("FINE version 1: there are only business clients in " + region);
    }
    assertThat(faults(including(Map.of(Region.UK, List.of(Kind.SELF_EMPLOYED)), FINE))).isEmpty();
  }

  @Test
  @DisplayName("CLI-2 a plan includes some kind of client in some region")
  void someKind() {
    assertThat(faults(including(Map.of(), FINE)))
        .containsExactly("FINE version 1: is open to no region");
    assertThat(faults(including(Map.of(Region.UK, List.of()), FINE)))
        .containsExactly("FINE version 1: includes no kind of client in UK");
  }

  @Test
  @DisplayName("CLI-3 licences are for add-ons of the plan and for at least one client")
  void licences() {
    assertThat(faults(licensed(List.of(), Map.of(AddOn.COMMERCE, 1))))
        .containsExactly("ODD version 1: licenses an add-on it does not include");
    assertThat(faults(licensed(List.of(AddOn.COMMERCE), Map.of(AddOn.COMMERCE, 0))))
        .containsExactly("ODD version 1: licenses an add-on for no client");
    assertThat(faults(licensed(List.of(AddOn.COMMERCE), Map.of()))).isEmpty();
  }

  @Test
  @DisplayName("SUB-1 exactly one plan is the trial, in all its versions")
  void oneTrial() {
    assertThat(PlanFaults.of(APlan.listed(List.of(FINE))))
        .containsExactly("one plan must be the trial, not []");
    assertThat(faults(trying("OTHER", Duration.ofDays(1))))
        .containsExactly("one plan must be the trial, not [OTHER, TRIAL]");
    var paid = version(2, trying("TRIAL", null), 5);
    assertThat(faults(paid)).containsExactly("TRIAL version 2: is a trial in other versions");
    assertThat(faults(version(2, trial(), 20))).isEmpty();
  }

  @Test
  @DisplayName("SUB-1 a trial lasts for some time and is open to every region")
  void trialForAll() {
    assertThat(PlanFaults.of(APlan.listed(List.of(trying("TRIAL", Duration.ZERO)))))
        .containsExactly("TRIAL version 1: is over before it begins");
    assertThat(
            PlanFaults.of(
                APlan.listed(
                    List.of(including(Map.of(Region.UK, List.of(Kind.BUSINESS)), trial())))))
        .containsExactly(
            "TRIAL version 1: a trial must be open to US",
            "TRIAL version 1: a trial must be open to CA");
  }

  @Test
  @DisplayName("SUB-1 a catalogue with faults is refused with all of them")
  void refused() {
    assertThatThrownBy(() -> new Plans(APlan.listed(List.of(odd("ODD", 0, "Odd", 0)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("versions count from 1")
        .hasMessageContaining("allows no client")
        .hasMessageContaining("one plan must be the trial");
  }
}
