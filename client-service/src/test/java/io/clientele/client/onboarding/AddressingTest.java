package io.clientele.client.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.practice.Region;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AddressingTest {

  private static final Situation US = Situation.in(Region.US);
  private static final Others TAKEN = new Others(Map.of(), Set.of(), false, false, true);

  @Test
  @DisplayName("CLI-7 an address that is in use, or ever was, is refused as taken")
  void a_taken_address_is_refused() {
    var wish = SomeAdd.of("c1").wishing("bakery@in.example");
    assertThat(US.among(TAKEN).adding(wish))
        .singleElement()
        .satisfies(no -> assertThat(no.reason()).isEqualTo(OnboardingReason.EMAIL_ALREADY_TAKEN))
        .satisfies(no -> assertThat(no.field()).isEqualTo("extractEmail"));
    assertThat(US.adding(wish)).isEmpty();
  }

  @Test
  @DisplayName("CLI-7 an address that is none of ours is refused with the domain it must be of")
  void an_unusable_address_is_refused() {
    assertThat(US.adding(SomeAdd.of("c1").wishing("bakery@elsewhere.example")))
        .singleElement()
        .satisfies(no -> assertThat(no.reason()).isEqualTo(OnboardingReason.EXTRACT_EMAIL_UNUSABLE))
        .satisfies(no -> assertThat(no.field()).isEqualTo("extractEmail"))
        .satisfies(no -> assertThat(no.detail()).contains("@in.example"))
        .satisfies(no -> assertThat(no.facts()).containsEntry("domain", "in.example"));
  }

  @Test
  @DisplayName("CLI-7 who wishes for no address is refused none")
  void without_a_wish_nothing_is_refused() {
    assertThat(US.among(TAKEN).adding(SomeAdd.of("c1"))).isEmpty();
  }
}
