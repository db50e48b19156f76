package io.clientele.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SweepTest {

  private final List<String> done = new ArrayList<>();

  private void work(String one) {
    if (one.startsWith("bad")) {
      throw new IllegalStateException(one);
    }
    done.add(one);
  }

  @Test
  @DisplayName("OPS-1 one that cannot be done holds up none of the others, and is told of")
  void holdsUpNone() {
    assertThatThrownBy(() -> Sweep.each(List.of("a", "bad 1", "b", "bad 2", "c"), this::work))
        .hasMessage("bad 1")
        .satisfies(
            why ->
                assertThat(why.getSuppressed())
                    .extracting(Throwable::getMessage)
                    .containsExactly("bad 2"));
    assertThat(done).containsExactly("a", "b", "c");
  }

  @Test
  @DisplayName("OPS-1 the same failure twice is told of once")
  void sameTwice() {
    var same = new IllegalStateException("the same");
    assertThatThrownBy(
            () ->
                Sweep.each(
                    List.of("a", "b"),
                    one -> {
                      throw same;
                    }))
        .isSameAs(same)
        .hasNoSuppressedExceptions();
  }

  @Test
  @DisplayName("OPS-1 a sweep in which all went well says nothing")
  void allWell() {
    Sweep.each(List.of("a", "b"), this::work);
    Sweep.each(List.<String>of(), this::work);
    assertThat(done).containsExactly("a", "b");
  }
}
