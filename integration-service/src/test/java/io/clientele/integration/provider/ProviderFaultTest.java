package io.clientele.integration.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.provider.ProviderFault.GrantRefused;
import io.clientele.integration.provider.ProviderFault.NeedsRefresh;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.ProviderFault.Wait;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProviderFaultTest {

  @Test
  @DisplayName("INT-7 a 401 in no words of the provider's ends as a passing fault, and no sign-in")
  void wordless() {
    var wordless = NeedsRefresh.wordless("401 at /lists");
    assertThat(wordless.isWorded()).isFalse();
    assertThat(wordless.last())
        .isInstanceOf(Passing.class)
        .hasMessage("401 at /lists")
        .hasCause(wordless);
    var worded = new NeedsRefresh("token expired at /lists");
    assertThat(worded.isWorded()).isTrue();
    assertThat(worded.last()).isSameAs(worded);
  }

  @Test
  @DisplayName("INT-7 only a sign-in that is refused for good is never asked about again")
  void refused_for_good() {
    assertThat(new GrantRefused("invalid_grant").isForGood()).isFalse();
    assertThat(GrantRefused.forGood("wrong password").isForGood()).isTrue();
  }

  @Test
  @DisplayName("INT-13 a wait is as long as told, and says whether it is of all our calls")
  void as_long_as_told() {
    var one = new Wait("429 at /lists", Duration.ofSeconds(7));
    assertThat(one.length()).isEqualTo(Duration.ofSeconds(7));
    assertThat(one.isOfApp()).isFalse();
    var all = Wait.ofApp("429 at /lists", Duration.ofMinutes(1));
    assertThat(all.length()).isEqualTo(Duration.ofMinutes(1));
    assertThat(all.isOfApp()).isTrue();
  }
}
