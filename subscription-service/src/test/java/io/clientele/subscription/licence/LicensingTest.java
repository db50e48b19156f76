package io.clientele.subscription.licence;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.subscription.licence.Licence.Block;
import io.clientele.subscription.licence.Licence.Status;
import io.clientele.subscription.plan.AddOn;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicensingTest {

  private static final AddOn HEALTH = AddOn.DATA_HEALTH_INSIGHTS;
  private static final Instant BEFORE = Instant.parse("2026-11-21T10:15:30.123Z");
  private static final Instant NOW = Instant.parse("2026-11-25T15:02:44.731Z");

  private static Licensing with(String status) {
    return switch (status) {
      case "none" -> Licensing.none();
      case "WANTED" -> only(Licence.wanted(BEFORE));
      case "WAITING" -> only(Licence.waiting(BEFORE));
      case "ACTIVE" -> only(Licence.held(Fit.with("XERO"), BEFORE));
      case "MISSING" -> only(Licence.held(Fit.missing(), BEFORE));
      default -> only(Licence.held(Fit.not("XERO"), BEFORE));
    };
  }

  private static Licensing only(Licence licence) {
    return new Licensing(Map.of(HEALTH, licence));
  }

  private static Licensing after(Licensing before, String input) {
    return switch (input) {
      case "asked" -> before.askedFor(List.of("BOOKKEEPING", HEALTH.name()), NOW);
      case "none free" -> before.noneFree(HEALTH, NOW);
      case "fits" -> before.assigned(HEALTH, Fit.with("XERO"), NOW);
      case "not supported" -> before.assigned(HEALTH, Fit.not("XERO"), NOW);
      case "no software" -> before.assigned(HEALTH, Fit.missing(), NOW);
      case "not assigned" -> before.notAssigned(HEALTH);
      default -> before.wantedNoMore(HEALTH);
    };
  }

  @ParameterizedTest(name = "SUB-3 {1} of {0} is {2}")
  @CsvSource({
    "none, asked, WANTED",
    "none, none free, none",
    "none, fits, ACTIVE",
    "none, not supported, UNSUPPORTED",
    "none, no software, MISSING",
    "none, not assigned, none",
    "none, wanted no more, none",
    "WANTED, asked, same",
    "WANTED, none free, WAITING",
    "WANTED, fits, ACTIVE",
    "WANTED, not supported, UNSUPPORTED",
    "WANTED, no software, MISSING",
    "WANTED, not assigned, same",
    "WANTED, wanted no more, none",
    "WAITING, asked, same",
    "WAITING, none free, same",
    "WAITING, fits, ACTIVE",
    "WAITING, not supported, UNSUPPORTED",
    "WAITING, no software, MISSING",
    "WAITING, not assigned, same",
    "WAITING, wanted no more, none",
    "ACTIVE, asked, same",
    "ACTIVE, none free, same",
    "ACTIVE, fits, same",
    "ACTIVE, not supported, UNSUPPORTED",
    "ACTIVE, no software, MISSING",
    "ACTIVE, not assigned, none",
    "ACTIVE, wanted no more, same",
    "UNSUPPORTED, asked, same",
    "UNSUPPORTED, none free, same",
    "UNSUPPORTED, fits, ACTIVE",
    "UNSUPPORTED, not supported, same",
    "UNSUPPORTED, no software, MISSING",
    "UNSUPPORTED, not assigned, none",
    "UNSUPPORTED, wanted no more, same",
    "MISSING, asked, same",
    "MISSING, none free, same",
    "MISSING, fits, ACTIVE",
    "MISSING, not supported, UNSUPPORTED",
    "MISSING, no software, same",
    "MISSING, not assigned, none",
    "MISSING, wanted no more, same",
  })
  @DisplayName("SUB-3 every status meets every input as the table says")
  void cell(String before, String input, String after) {
    var was = with(before);
    var is = after(was, input);
    if (after.equals("same")) {
      assertThat(is).isEqualTo(was);
    } else {
      assertThat(is).isEqualTo(since(with(after)));
    }
  }

  private static Licensing since(Licensing licensing) {
    return licensing
        .of(HEALTH)
        .map(was -> only(new Licence(was.status(), was.reason(), was.software(), NOW)))
        .orElse(licensing);
  }

  @Test
  @DisplayName("INT-12 a licence names its software and, if that is not supported, says so")
  void reasons() {
    assertThat(with("ACTIVE").of(HEALTH))
        .contains(new Licence(Status.ACTIVE, null, "XERO", BEFORE));
    assertThat(with("MISSING").of(HEALTH))
        .contains(new Licence(Status.BLOCKED, Block.SOFTWARE_MISSING, null, BEFORE));
    assertThat(with("UNSUPPORTED").of(HEALTH))
        .contains(new Licence(Status.BLOCKED, Block.SOFTWARE_NOT_SUPPORTED, "XERO", BEFORE));
  }

  @Test
  @DisplayName("INT-12 another software is news, also where it changes nothing else")
  void otherSoftware() {
    assertThat(with("ACTIVE").assigned(HEALTH, Fit.with("SAGE"), NOW))
        .isEqualTo(only(new Licence(Status.ACTIVE, null, "SAGE", NOW)));
    assertThat(with("UNSUPPORTED").assigned(HEALTH, Fit.not("SAGE"), NOW))
        .isEqualTo(only(new Licence(Status.BLOCKED, Block.SOFTWARE_NOT_SUPPORTED, "SAGE", NOW)));
  }

  @Test
  @DisplayName("CLI-3 bookkeeping needs no licence, and each add-on is wanted by itself")
  void solutions() {
    assertThat(Licensing.none().askedFor(List.of("BOOKKEEPING"), NOW)).isEqualTo(Licensing.none());
    var both = List.of("COMMERCE", "BOOKKEEPING", "DATA_HEALTH_INSIGHTS", "UNHEARD_OF");
    var asked = Licensing.none().askedFor(both, NOW);
    assertThat(asked.licences()).containsOnlyKeys(AddOn.values());
    assertThat(asked.wants(HEALTH)).isTrue();
    assertThat(asked.anyHeld()).isFalse();
    assertThat(asked.noneFree(HEALTH, NOW).wants(HEALTH)).isFalse();
    assertThat(asked.noneFree(HEALTH, NOW).wants(AddOn.COMMERCE)).isTrue();
    assertThat(asked.assigned(AddOn.COMMERCE, Fit.missing(), NOW).anyHeld()).isTrue();
  }
}
