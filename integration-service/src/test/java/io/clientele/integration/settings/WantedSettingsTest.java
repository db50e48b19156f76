package io.clientele.integration.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.capability.AccountingSoftware;
import io.clientele.integration.capability.Destinations;
import io.clientele.integration.provider.Reach;
import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.settings.ConnectionSettingsEvent.ConnectionSettingsChanged;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WantedSettingsTest {

  private static final Map<String, ReferenceItem> RATES =
      Map.of(
          "IN", rate("IN", "PURCHASE", ReferenceItem.Status.ACTIVE),
          "OUT", rate("OUT", "SALES", ReferenceItem.Status.ACTIVE),
          "ALL", rate("ALL", "BOTH", ReferenceItem.Status.ACTIVE),
          "ANY", rate("ANY", null, ReferenceItem.Status.ACTIVE),
          "OLD", rate("OLD", "BOTH", ReferenceItem.Status.ARCHIVED));

  private static ReferenceItem rate(String id, @Nullable String type, ReferenceItem.Status status) {
    return new ReferenceItem(id, id, id, type, status, Map.of());
  }

  private static AccountingSoftware software(boolean bankMatch) {
    return new AccountingSoftware(
        "XERO",
        List.of(),
        Reach.MANY,
        bankMatch,
        new Destinations(List.of("BILL", "SPEND"), List.of("INVOICE"), List.of("EXPENSE")),
        true,
        true);
  }

  private static List<String> problems(WantedSettings wanted, boolean bankMatch) {
    return problems(wanted, bankMatch, PerKind.NOTHING);
  }

  private static List<String> problems(WantedSettings wanted, boolean bankMatch, PerKind kept) {
    return wanted
        .problems(software(bankMatch), kept, rate -> Optional.ofNullable(RATES.get(rate)))
        .stream()
        .map(WantedSettingsTest::inShort)
        .toList();
  }

  private static String inShort(Refusal problem) {
    return problem.reason().name() + " " + problem.field();
  }

  @Test
  @DisplayName("INT-5 what the software offers can be chosen, and nothing need be")
  void what_the_software_offers() {
    var nothing = new WantedSettings(PerKind.NOTHING, false, PerKind.NOTHING);
    assertThat(problems(nothing, false)).isEmpty();
    var all =
        new WantedSettings(
            new PerKind("SPEND", "INVOICE", "EXPENSE"), true, new PerKind("IN", "OUT", "ALL"));
    assertThat(problems(all, true)).isEmpty();
    var untold = new WantedSettings(PerKind.NOTHING, false, new PerKind("ANY", "ANY", "ANY"));
    assertThat(problems(untold, true)).isEmpty();
  }

  @Test
  @DisplayName("INT-5 what the software or its lists do not have is refused, all at once")
  void what_it_does_not_have() {
    var wrong =
        new WantedSettings(
            new PerKind("INVOICE", "BILL", "BILL"), true, new PerKind("OUT", "IN", "OLD"));
    assertThat(problems(wrong, false))
        .containsExactly(
            "DESTINATION_NOT_OFFERED destinations.costs",
            "DESTINATION_NOT_OFFERED destinations.sales",
            "DESTINATION_NOT_OFFERED destinations.expenseClaims",
            "BANK_MATCH_NOT_OFFERED bankMatch",
            "TAX_RATE_UNUSABLE taxDefaults.costs",
            "TAX_RATE_UNUSABLE taxDefaults.sales",
            "TAX_RATE_UNKNOWN taxDefaults.expenseClaims");
    var none = new WantedSettings(PerKind.NOTHING, false, new PerKind("NONE", null, null));
    assertThat(problems(none, false)).containsExactly("TAX_RATE_UNKNOWN taxDefaults.costs");
  }

  @Test
  @DisplayName("INT-5 tax defaults hold in the books they were chosen for, and again in them")
  void hold_in_their_books() {
    var chosen =
        new ConnectionSettings(
            "n1", "p1", "c1", PerKind.NOTHING, true, "XERO:o1", new PerKind("IN", "OUT", null));
    assertThat(chosen.taxDefaultsIn("XERO:o1")).isEqualTo(new PerKind("IN", "OUT", null));
    assertThat(chosen.taxDefaultsIn("XERO:o2")).isEqualTo(PerKind.NOTHING);
    assertThat(chosen.taxDefaultsIn(null)).isEqualTo(PerKind.NOTHING);
    assertThat(ConnectionSettings.none("n1", "p1", "c1").taxDefaultsIn(null))
        .isEqualTo(PerKind.NOTHING);
  }

  @Test
  @DisplayName("INT-5 what was read can be sent back, though a tax rate was archived since")
  void archived_since() {
    var same = new WantedSettings(PerKind.NOTHING, true, new PerKind("OLD", "OUT", null));
    var kept = new PerKind("OLD", null, null);
    assertThat(problems(same, true, kept)).isEmpty();
    var moved = new WantedSettings(PerKind.NOTHING, true, new PerKind(null, "OLD", null));
    assertThat(problems(moved, true, kept)).containsExactly("TAX_RATE_UNKNOWN taxDefaults.sales");
  }

  @Test
  @DisplayName("INT-5 tax defaults of other books wait for these, whatever else is chosen")
  void those_of_other_books_wait() {
    var taxes = new PerKind("IN", "OUT", null);
    var none = ConnectionSettings.none("n1", "p1", "c1");
    var chosen = none.with(new WantedSettings(PerKind.NOTHING, false, taxes), "XERO:o1");
    assertThat(chosen.taxDefaultsIn("XERO:o1")).isEqualTo(taxes);
    var without = new WantedSettings(new PerKind("SPEND", null, null), true, PerKind.NOTHING);
    var elsewhere = chosen.with(without, "XERO:o2");
    assertThat(elsewhere.bankMatch()).isTrue();
    assertThat(elsewhere.taxDefaultsIn("XERO:o2")).isEqualTo(PerKind.NOTHING);
    assertThat(elsewhere.taxDefaultsIn("XERO:o1")).isEqualTo(taxes);
    assertThat(chosen.with(without, "XERO:o1").books()).isNull();
  }

  @Test
  @DisplayName("INT-5 choosing what is chosen already changes nothing and says nothing")
  void chosen_already() {
    var none = ConnectionSettings.none("n1", "p1", "c1");
    assertThat(ConnectionSettings.choose(null, none)).isInstanceOf(Decision.Done.class);
    assertThat(ConnectionSettings.choose(none, ConnectionSettings.none("n1", "p1", "c1")))
        .isInstanceOf(Decision.Unchanged.class);
  }

  @Test
  @DisplayName("INT-5 who chooses other settings is heard with what they were and are")
  void what_others_are_told() {
    var none = ConnectionSettings.none("n1", "p1", "c1");
    var wanted =
        new WantedSettings(new PerKind("SPEND", null, null), true, new PerKind("IN", null, null));
    var chosen = none.with(wanted, "XERO:o1");
    var told =
        new ConnectionSettings.Told(
            "n1",
            "p1",
            "c1",
            new PerKind("SPEND", null, null),
            true,
            "XERO:o1",
            new PerKind("IN", null, null));
    assertThat(said(ConnectionSettings.choose(null, chosen)))
        .isEqualTo(new ConnectionSettingsChanged("n1", null, told));
    assertThat(said(ConnectionSettings.choose(chosen, none)))
        .isEqualTo(new ConnectionSettingsChanged("n1", told, none.told()));
  }

  private static ConnectionSettingsEvent said(
      Decision<ConnectionSettings, ConnectionSettingsEvent> decision) {
    assertThat(decision).isInstanceOf(Decision.Done.class);
    return ((Decision.Done<ConnectionSettings, ConnectionSettingsEvent>) decision)
        .events()
        .getFirst();
  }
}
