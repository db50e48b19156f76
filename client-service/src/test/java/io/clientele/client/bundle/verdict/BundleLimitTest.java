package io.clientele.client.bundle.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundleLimitTest {

  private static final BundleLimit HUNDRED = new BundleLimit(100, null, null);
  private static final LimitWish FIFTY = new LimitWish(3, 50);

  @ParameterizedTest
  @CsvSource({"0, true", "49, true", "50, true", "51, false", "100, false", "120, false"})
  @DisplayName("CLI-9 a wish has room if what is taken is not above it")
  void a_wish_has_room(int taken, boolean lowered) {
    var judged = HUNDRED.tells(100, FIFTY).judged(taken);
    assertThat(judged.verdict()).isEqualTo(new Verdict(3, 50, lowered, taken));
    assertThat(judged.effective()).isEqualTo(lowered ? 50 : 100);
    assertThat(judged.answer()).contains(new Verdict(3, 50, lowered, taken));
    assertThat(judged.unjudged()).isEmpty();
  }

  @Test
  @DisplayName("CLI-9 until it is judged a wish changes nothing")
  void until_it_is_judged_it_changes_nothing() {
    var wished = HUNDRED.tells(100, FIFTY);
    assertThat(wished.effective()).isEqualTo(100);
    assertThat(wished.unjudged()).contains(FIFTY);
    assertThat(wished.answer()).isEmpty();
    assertThat(HUNDRED.unjudged()).isEmpty();
    assertThat(HUNDRED.answer()).isEmpty();
    assertThat(HUNDRED.judged(10)).isEqualTo(HUNDRED);
  }

  @Test
  @DisplayName("CLI-9 a wish has one verdict, whatever is taken later and however often it is told")
  void a_wish_has_one_verdict() {
    var kept = HUNDRED.tells(100, FIFTY).judged(51);
    assertThat(kept.tells(100, FIFTY).judged(0)).isEqualTo(kept);
    var lowered = HUNDRED.tells(100, FIFTY).judged(50);
    assertThat(lowered.tells(120, FIFTY).effective()).isEqualTo(50);
  }

  @Test
  @DisplayName("CLI-9 never is more allowed than was told")
  void never_more_than_was_told() {
    var lowered = HUNDRED.tells(0, FIFTY).judged(40);
    assertThat(lowered.verdict()).isEqualTo(new Verdict(3, 50, true, 40));
    assertThat(lowered.effective()).isZero();
    assertThat(lowered.tells(20, FIFTY).effective()).isEqualTo(20);
  }

  @Test
  @DisplayName("CLI-9 once the wish does not stand any more the limit told holds")
  void once_it_does_not_stand_the_limit_told_holds() {
    var lowered = HUNDRED.tells(100, FIFTY).judged(40);
    assertThat(lowered.tells(100, null).effective()).isEqualTo(100);
    assertThat(lowered.tells(50, null).effective()).isEqualTo(50);
    var next = lowered.tells(100, new LimitWish(4, 30));
    assertThat(next.effective()).isEqualTo(100);
    assertThat(next.answer()).isEmpty();
    assertThat(next.judged(31).verdict()).isEqualTo(new Verdict(4, 30, false, 31));
  }

  @Test
  @DisplayName("CLI-9 a number that lies behind is not judged any more")
  void a_number_that_lies_behind() {
    var behind = HUNDRED.tells(100, FIFTY).judged(40).tells(100, new LimitWish(2, 60));
    assertThat(behind.unjudged()).isEmpty();
    assertThat(behind.answer()).isEmpty();
    assertThat(behind.effective()).isEqualTo(100);
  }
}
