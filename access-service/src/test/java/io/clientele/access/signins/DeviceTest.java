package io.clientele.access.signins;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {

  @ParameterizedTest
  @DisplayName("ACC-8a a device is told in words a person knows again, and never in its own")
  @CsvSource(
      delimiter = '|',
      value = {
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
            + "|Firefox on Windows",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)"
            + " Version/18.5 Safari/605.1.15|Safari on macOS",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/137.0.0.0 Safari/537.36 Edg/137.0.0.0|Edge on Windows",
        "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/137.0.0.0 Mobile"
            + " Safari/537.36|Chrome on Android",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 CriOS/137.0"
            + " Mobile/15E148 Safari/604.1|Chrome on iPhone",
        "curl/8.5.0|An unknown device",
        "<script>alert(1)</script>|An unknown device",
        "something on Linux|Linux",
        "|An unknown device"
      })
  void words(String userAgent, String words) {
    assertThat(Device.of(userAgent)).isEqualTo(words);
  }
}
