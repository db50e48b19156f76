package io.clientele.integration.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.provider.ProviderFault.GrantRefused;
import io.clientele.integration.provider.ProviderFault.OurBug;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.ProviderFault.Wait;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is answered to a sign-in that goes back. */
class LastWordTest {

  private final Bureau bureau = new Bureau();

  @AfterEach
  void close() {
    bureau.close();
  }

  private String givenBack(RuntimeException answer) {
    var id = bureau.signIn("p1");
    bureau.provider.faults.add(answer);
    bureau.clock.turn(Duration.ofHours(2));
    bureau.reviewRound().run();
    assertThat(bureau.find(id).tokens()).isNull();
    return id;
  }

  @Test
  @DisplayName("INT-5a a sign-in goes back later to a provider that is away, or tells us to wait")
  void later() {
    for (var answer :
        List.of(
            new Wait("429", Duration.ofMinutes(1)),
            new Passing("503", null),
            new IllegalStateException("of our own making"))) {
      var id = givenBack(answer);
      assertThat(bureau.find(id).leaving()).as(answer.toString()).isNotNull();
      bureau.provider.revoked.clear();
      bureau.clock.turn(Duration.ofHours(2));
      bureau.reviewRound().run();
      assertThat(bureau.provider.revoked).as(answer.toString()).hasSize(1);
      assertThat(bureau.find(id).leaving()).as(answer.toString()).isNull();
    }
  }

  @Test
  @DisplayName("INT-5a a provider that will not have a sign-in back is asked once")
  void once() {
    for (var answer : List.of(new GrantRefused("invalid_grant"), new OurBug("400", null))) {
      var id = givenBack(answer);
      assertThat(bureau.find(id).leaving()).as(answer.toString()).isNull();
      bureau.clock.turn(Duration.ofHours(2));
      bureau.reviewRound().run();
      assertThat(bureau.provider.revoked).as(answer.toString()).isEmpty();
    }
  }
}
