package io.clientele.integration.connection.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clientele.integration.authorisation.SignInOver;
import io.clientele.integration.connection.ConnectionReason;
import io.clientele.integration.provider.ProviderFault.Disconnected;
import io.clientele.integration.provider.ProviderFault.GrantRefused;
import io.clientele.integration.provider.ProviderFault.NeedsRefresh;
import io.clientele.integration.provider.ProviderFault.OurBug;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.ProviderFault.Wait;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.http.RefusedRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProviderFaultsTest {

  private static Refusal told(RuntimeException fault) {
    return catchThrowableOfType(
            RefusedRequest.class,
            () ->
                ProviderFaults.told(
                    () -> {
                      throw fault;
                    }))
        .why()
        .getFirst();
  }

  @Test
  @DisplayName("INT-7 a sign-in refused once is in doubt: try again, it is not over yet")
  void a_sign_in_in_doubt() {
    for (var fault :
        List.of(
            new GrantRefused("no"),
            new NeedsRefresh("401"),
            new Disconnected("403"),
            new Passing("away", null))) {
      assertThat(told(fault).reason()).isEqualTo(ConnectionReason.PROVIDER_AWAY);
    }
    assertThat(told(new Wait("busy", Duration.ofSeconds(24))).facts())
        .containsEntry("waitSeconds", 24L);
  }

  @Test
  @DisplayName("INT-7 only what our own books call over is told as over")
  void only_what_is_over_is_over() {
    assertThat(told(new SignInOver("a1")).reason()).isEqualTo(ConnectionReason.SIGN_IN_OVER);
    var bug = new OurBug("404", null);
    assertThatThrownBy(
            () ->
                ProviderFaults.told(
                    () -> {
                      throw bug;
                    }))
        .isSameAs(bug);
  }
}
