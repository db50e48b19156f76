package io.clientele.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.standalone.journey.Wave.Add;
import io.clientele.standalone.journey.api.Answer;
import io.clientele.standalone.journey.data.Employer;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What became of adds under way. */
class WaveTest {

  private final Wave wave = new Wave();

  @Test
  @DisplayName("OPS-3 an add is under way until it is acknowledged or lost")
  void an_add_is_under_way_until_it_is_acknowledged_or_lost() {
    wave.sent(add(1));
    wave.sent(add(2));
    wave.sent(add(3));
    assertThat(wave.inFlight()).isEqualTo(3);
    wave.acknowledged(add(2), "client-2");
    wave.lost(add(1));
    assertThat(wave.inFlight()).isEqualTo(1);
    assertThat(wave.acknowledged()).containsExactly("client-2");
    assertThat(wave.lost()).containsExactly(add(1));
  }

  @Test
  @DisplayName("OPS-3 an add cannot be both acknowledged and lost")
  void an_add_cannot_be_both_acknowledged_and_lost() {
    wave.sent(add(1));
    wave.acknowledged(add(1), "client-1");
    assertThatThrownBy(() -> wave.lost(add(1))).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> wave.acknowledged(add(2), "client-2"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(wave.lost()).isEmpty();
  }

  @Test
  @DisplayName("OPS-3 many threads lose count of nothing")
  void many_threads_lose_count_of_nothing() {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 1000).forEach(i -> threads.execute(() -> play(i)));
    }
    assertThat(wave.inFlight()).isEqualTo(250);
    assertThat(wave.acknowledged()).hasSize(500).doesNotHaveDuplicates();
    assertThat(wave.lost()).hasSize(250).doesNotHaveDuplicates();
  }

  private void play(int i) {
    wave.sent(add(i));
    if (i % 2 == 0) {
      wave.acknowledged(add(i), "client-" + i);
    } else if (i % 4 == 1) {
      wave.lost(add(i));
    }
  }

  private static Add add(int i) {
    return new Add("key-" + i, new Employer("Company " + i, null));
  }

  @Test
  @DisplayName("CLI-14 an answer that decides nothing is told from one that does")
  void an_answer_that_decides_nothing_is_told_from_one_that_does() {
    var nothing = com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    assertThat(List.of(201, 200, 400, 409, 422))
        .noneMatch(status -> new Answer(status, nothing, "").undecided());
    assertThat(List.of(429, 500, 502, 503, 504))
        .allMatch(status -> new Answer(status, nothing, "").undecided());
  }
}
