package io.clientele.subscription.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.platform.decision.Decision;
import io.clientele.subscription.licence.Assignments;
import io.clientele.subscription.licence.Licence.Status;
import io.clientele.subscription.plan.APlan;
import io.clientele.subscription.plan.AddOn;
import io.clientele.subscription.plan.Region;
import io.clientele.subscription.terms.StartTrial;
import io.clientele.subscription.terms.Subscription;
import io.clientele.subscription.terms.SubscriptionEvent;
import io.clientele.subscription.usage.PracticeUsage.Clients;
import io.clientele.subscription.usage.PracticeUsage.Licences;
import io.clientele.subscription.usage.PracticeUsage.Month;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PracticeUsageTest {

  private static final YearMonth MAY = YearMonth.of(2026, 5);
  private static final Instant FIRST = Instant.parse("2026-05-02T00:00:00Z");
  private static final Instant LATER = Instant.parse("2026-05-03T00:00:00Z");

  private static Subscription trial() {
    var started =
        new StartTrial("p", Region.UK, null).decide(null, APlan.catalogue(), Instant.EPOCH);
    return ((Decision.Done<Subscription, SubscriptionEvent>) started).next();
  }

  private static PracticeUsage extracted(Extracted... extracted) {
    return PracticeUsage.of(trial(), 3, List.of(), List.of(extracted), MAY);
  }

  @Test
  @DisplayName("SUB-5 slots used are shown against the bundle")
  void clients() {
    assertThat(extracted().clients()).isEqualTo(new Clients(3, 10));
  }

  @Test
  @DisplayName("SUB-5 twelve months are shown, this one first; what nobody reported is not known")
  void months() {
    var usage =
        extracted(
            new Extracted("a", MAY, 4, FIRST),
            new Extracted("b", MAY, 0, LATER),
            new Extracted("a", MAY.minusMonths(11), 9, FIRST));
    assertThat(usage.extractions())
        .hasSize(12)
        .startsWith(new Month(MAY, 4L, 2), new Month(MAY.minusMonths(1), null, 0))
        .endsWith(new Month(MAY.minusMonths(11), 9L, 1));
    assertThat(usage.asOf()).isEqualTo(LATER);
    assertThat(extracted().asOf()).isNull();
    assertThat(extracted(new Extracted("b", MAY, 0, LATER)).extractions())
        .startsWith(new Month(MAY, 0L, 1));
  }

  @Test
  @DisplayName("SUB-5 more than can be counted is not shown as something else")
  void overflow() {
    var most = new Extracted("a", MAY, Long.MAX_VALUE, FIRST);
    assertThatThrownBy(() -> extracted(most, new Extracted("b", MAY, 1, FIRST)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  @DisplayName("SUB-5 licences are shown with who has them, cannot use them, or waits for them")
  void licences() {
    var subscription =
        trial().with(new Assignments(Map.of(AddOn.COMMERCE, List.of("a", "b", "c"))));
    var usage =
        PracticeUsage.of(
            subscription,
            0,
            List.of(
                new Usages.OfClient("a", Map.of(AddOn.COMMERCE, Status.ACTIVE)),
                new Usages.OfClient("b", Map.of(AddOn.COMMERCE, Status.BLOCKED)),
                new Usages.OfClient("c", Map.of(AddOn.COMMERCE, Status.BLOCKED)),
                new Usages.OfClient("d", Map.of(AddOn.COMMERCE, Status.WAITING))),
            List.of(),
            MAY);
    assertThat(usage.addOns()).isEqualTo(Map.of(AddOn.COMMERCE, new Licences(0, 3, 2, 1)));
  }

  @Test
  @DisplayName("SUB-5 an add-on the practice has not, and nobody waits for, is not shown")
  void noLicences() {
    assertThat(extracted().addOns()).isEmpty();
    var waiting = new Usages.OfClient("d", Map.of(AddOn.COMMERCE, Status.WAITING));
    assertThat(PracticeUsage.of(trial(), 0, List.of(waiting), List.of(), MAY).addOns())
        .containsOnlyKeys(AddOn.COMMERCE);
  }
}
