package io.clientele.client.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientTest {

  private static final Deactivation RESTING =
      new Deactivation(Instant.EPOCH, "ada", "Europe/London", Instant.EPOCH.plusSeconds(60));
  private static final PayerAnswer FIRST = PayerAnswer.done(1);

  @Test
  @DisplayName("CLI-9 a client uses a slot while it is active and its practice pays for it")
  void who_uses_a_slot() {
    var paid = SomeClient.called("c1").client();
    var self = paid.paidBy(Payer.CLIENT, "i1", FIRST);
    assertThat(paid.usesSlot()).isTrue();
    assertThat(self.usesSlot()).isFalse();
    assertThat(paid.deactivated(RESTING, "i2").usesSlot()).isFalse();
    assertThat(self.deactivated(RESTING, "i2").usesSlot()).isFalse();
  }

  @Test
  @DisplayName(
      "CLI-9 a client carries an intent only if it takes a slot by it, or gives its own back")
  void which_intent_it_carries() {
    var paid = SomeClient.called("c1").in("i0").client();
    var self = paid.paidBy(Payer.CLIENT, "i1", FIRST);
    assertThat(self.slot()).isEqualTo("i1");
    assertThat(paid.paidBy(Payer.PRACTICE, "i1", FIRST).slot()).isEqualTo("i0");
    assertThat(paid.keptPayer(FIRST).slot()).isEqualTo("i0");
    assertThat(self.deactivated(RESTING, "i2").slot()).isEqualTo("i1");
    assertThat(self.deactivated(RESTING, "i2").reactivated("i3").slot()).isEqualTo("i1");
    var resting = paid.deactivated(RESTING, "i2");
    assertThat(resting.slot()).isEqualTo("i2");
    assertThat(resting.paidBy(Payer.CLIENT, "i3", FIRST).slot()).isEqualTo("i2");
    assertThat(resting.reactivated("i3").slot()).isEqualTo("i3");
    assertThat(self.paidBy(Payer.PRACTICE, "i4", FIRST).slot()).isEqualTo("i4");
  }

  @Test
  @DisplayName("SUB-4 who pays, and the last answer, stay through everything else that changes")
  void who_pays_stays() {
    var answer = PayerAnswer.kept(2, 5, 5);
    var self = SomeClient.called("c1").client().paidBy(Payer.CLIENT, "i1", FIRST).keptPayer(answer);
    var list = new CategoryList(CategoryList.Form.US_SCHEDULE_C, 2026);
    for (var changed :
        List.of(
            self.coded("NOIR-01"),
            self.with(self.incomeSources()),
            self.marked(list),
            self.deactivated(RESTING, "i2"),
            self.deactivated(RESTING, "i2").reactivated("i3"))) {
      assertThat(changed.payer()).isEqualTo(Payer.CLIENT);
      assertThat(changed.payerAnswer()).isEqualTo(answer);
      assertThat(changed.told().payer()).isEqualTo(Payer.CLIENT);
      assertThat(changed.told().payerAnswer()).isEqualTo(answer);
    }
    var resting = self.deactivated(RESTING, "i2");
    assertThat(resting.paidBy(Payer.PRACTICE, "i3", FIRST).status())
        .isEqualTo(ClientStatus.DEACTIVATED);
    assertThat(resting.keptPayer(FIRST).deactivation()).isEqualTo(RESTING);
    assertThat(ClientView.of(self).payer()).isEqualTo(Payer.CLIENT);
  }

  @ParameterizedTest(name = "the answer to {0} covers wish {1}: {2}")
  @CsvSource({"3, 2, true", "3, 3, true", "3, 4, false"})
  @DisplayName("SUB-4 an answer covers its wish and all before it")
  void an_answer_covers(int answered, int wish, boolean covered) {
    assertThat(PayerAnswer.done(answered).covers(wish)).isEqualTo(covered);
    assertThat(PayerAnswer.kept(answered, 1, 1).covers(wish)).isEqualTo(covered);
  }

  @Test
  @DisplayName("SUB-4 an answer says how many slots there were only where there was none")
  void what_an_answer_says() {
    assertThat(PayerAnswer.done(4)).isEqualTo(new PayerAnswer(4, true, null, null));
    assertThat(PayerAnswer.kept(4, 7, 6)).isEqualTo(new PayerAnswer(4, false, 7, 6));
  }
}
