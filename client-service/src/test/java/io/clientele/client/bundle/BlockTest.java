package io.clientele.client.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BlockTest {

  private static final Block FIVE = Block.reserved("j", 5);

  @Test
  @DisplayName("BLK-3 a block holds the rows it was reserved for, but those that left it")
  void a_block_holds_its_rows() {
    assertThat(FIVE).isEqualTo(new Block("j", 0, 5, false, List.of()));
    assertThat(rows(FIVE)).containsExactly(0, 1, 2, 3, 4);
    var four = FIVE.without(1);
    assertThat(rows(four)).containsExactly(0, 2, 3, 4);
    assertThat(four.rows(3)).containsExactly(0, 2);
    assertThat(IntStream.range(-1, 7).filter(four::holds)).containsExactly(0, 2, 3, 4);
  }

  @Test
  @DisplayName("BLK-3 a block knows its rows by their slots, and no others")
  void a_block_knows_its_rows_by_their_slots() {
    assertThat(Block.slot("j", 4)).isEqualTo("j#4");
    assertThat(FIVE.row("j#4")).hasValue(4);
    assertThat(FIVE.row("j#0")).hasValue(0);
    assertThat(FIVE.without(4).row("j#4")).isEmpty();
    assertThat(Stream.of("j#5", "j#-1", "j#", "j", "", "jj#4", "j##4", "j#4x", "j#9999999999"))
        .allMatch(other -> FIVE.row(other).isEmpty());
  }

  @Test
  @DisplayName("BLK-3 a block ends slice by slice, and is over when nothing hangs on it")
  void a_block_ends_slice_by_slice() {
    var closing = FIVE.without(0).without(3).closed();
    assertThat(closing).isEqualTo(new Block("j", 0, 5, true, List.of(0, 3)));
    assertThat(closing.after(2)).isEqualTo(new Block("j", 2, 5, true, List.of(3)));
    assertThat(closing.after(3)).isEqualTo(new Block("j", 3, 5, true, List.of(3)));
    assertThat(closing.after(4)).isEqualTo(new Block("j", 4, 5, true, List.of()));
    assertThat(closing.after(9)).isEqualTo(new Block("j", 5, 5, true, List.of()));
    assertThat(closing.over()).isFalse();
    assertThat(closing.after(9).over()).isTrue();
    assertThat(Block.reserved("j", 0).over()).isFalse();
  }

  @Test
  @DisplayName("BLK-3 a bundle keeps one block for a job, and of those over the newest")
  void a_bundle_keeps_one_block_for_a_job() {
    var open = Block.reserved("open", 1);
    var over =
        IntStream.rangeClosed(1, Bundle.OVER_TO_KEEP + 2)
            .mapToObj(i -> Block.reserved("over-" + i, 0).closed())
            .toList();
    var bundle =
        new Bundle("p", 9, 1, List.of(), Stream.concat(Stream.of(open), over.stream()).toList());
    assertThat(bundle.block("open")).contains(open);
    assertThat(bundle.block("new")).isEmpty();
    var changed = bundle.blocksWith(open.closed());
    assertThat(changed).hasSize(bundle.blocks().size()).startsWith(open.closed());
    assertThat(bundle.blocksWith(FIVE))
        .hasSize(Bundle.OVER_TO_KEEP + 2)
        .startsWith(open, over.get(2))
        .endsWith(over.getLast(), FIVE);
  }

  @Test
  @DisplayName("CLI-9 an intent moves the count once, in its own direction")
  void an_intent_moves_the_count_once() {
    var takes = new Intent("i", "c", Instant.EPOCH, false);
    assertThat(takes.whenPlaced()).isEqualTo(1);
    assertThat(takes.whenEnded(true)).isZero();
    assertThat(takes.whenEnded(false)).isEqualTo(-1);
    var frees = new Intent("i", "c", Instant.EPOCH, true);
    assertThat(frees.whenPlaced()).isZero();
    assertThat(frees.whenEnded(true)).isEqualTo(-1);
    assertThat(frees.whenEnded(false)).isZero();
  }

  @Test
  @DisplayName("GTW-2 every reason names its rule and its sort of no")
  void every_reason_names_its_rule() {
    assertThat(BundleReason.values())
        .extracting(reason -> reason.name() + " " + reason.rule() + " " + reason.kind())
        .containsExactly("BUNDLE_FULL CLI-9 CONFLICT", "ROW_NOT_RESERVED BLK-3 CONFLICT");
  }

  private static List<Integer> rows(Block block) {
    return block.rows(block.to()).boxed().toList();
  }
}
