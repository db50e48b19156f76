package io.clientele.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SequenceTest {

  private static final long EPOCH = 1L << 40;

  @Test
  @DisplayName("OPS-3 sequences count from 1")
  void sequences_count_from_1() {
    assertThat(Sequence.after(0, 0)).isEqualTo(1);
    assertThat(Sequence.after(41, 0)).isEqualTo(42);
  }

  @Test
  @DisplayName("OPS-3 what is told under a raised epoch is newer than all that was told before")
  void a_raised_epoch_is_newer_than_all_before() {
    assertThat(Sequence.in(1, 7)).isEqualTo(EPOCH + 7).isGreaterThan(EPOCH - 1);
    assertThat(Sequence.after(7, 1)).isEqualTo(EPOCH + 8);
    assertThat(Sequence.after(EPOCH + 8, 1)).isEqualTo(EPOCH + 9);
  }

  @Test
  @DisplayName("OPS-3 a sequence never falls back into an older epoch")
  void a_sequence_never_falls_back() {
    assertThat(Sequence.after(2 * EPOCH + 5, 1)).isEqualTo(2 * EPOCH + 6);
    assertThat(Sequence.in(0, 2 * EPOCH + 5)).isEqualTo(2 * EPOCH + 5);
  }

  @Test
  @DisplayName("GTW-4 a sequence has 19 digits on the wire, so that text sorts as numbers do")
  void a_sequence_has_19_digits() {
    var texts = List.of(1L, 9L, 10L, EPOCH, Long.MAX_VALUE).stream().map(Sequence::text).toList();
    assertThat(texts).isSorted().allMatch(text -> text.length() == 19);
    assertThat(texts.getFirst()).isEqualTo("0000000000000000001");
  }
}
