package io.clientele.platform.consume;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToldTest {

  record Said(String source) {}

  private static Told told(String value) {
    return new Told("group", new ConsumerRecord<>("topic", 0, 0, null, value.getBytes(UTF_8)));
  }

  @Test
  @DisplayName("LST-5 a report needs no change beside its state, and none of our headers")
  void a_report_needs_no_change() {
    assertThat(told("{\"state\":{\"source\":\"s\",\"new\":1}}").reported(Said.class))
        .isEqualTo(new Said("s"));
  }

  @ParameterizedTest(name = "LST-5 {0} is no report")
  @DisplayName("LST-5 what has no state is no report")
  @ValueSource(
      strings = {
        "",
        "[]",
        "7",
        "{}",
        "{\"state\":null}",
        "{\"state\":[]}",
        "{\"state\":\"s\"}",
        "rubbish"
      })
  void no_report(String value) {
    assertThatThrownBy(() -> told(value).reported(Said.class))
        .isInstanceOf(RuntimeException.class)
        .isNotInstanceOf(NullPointerException.class);
  }
}
