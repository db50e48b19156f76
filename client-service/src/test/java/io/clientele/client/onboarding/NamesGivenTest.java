package io.clientele.client.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.client.account.Client;
import io.clientele.client.account.PracticeCodeReason;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.token.Caller;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NamesGivenTest extends OnboardingStore {

  @Test
  @DisplayName("CLI-7 an address that is wished for is given, and to nobody else of any practice")
  void a_wished_address_is_given_once() {
    var onboarding = onboarding(() -> 1);
    var first = added(onboarding, SomeAdd.of("c1").wishing("Bakery@In.Example"));
    assertThat(first.extractEmail()).isEqualTo("bakery@in.example");
    bundle("p2");
    var theirs = Caller.ofPractice("eve", "p2", "PRACTICE_ADMIN", Set.of());
    var wish = SomeAdd.of("c2").to("p2").wishing("bakery@in.example");
    assertThat(refused(onboarding.add(wish.command(), theirs, EVE, Client::told)))
        .containsExactly(OnboardingReason.EMAIL_ALREADY_TAKEN);
    assertThat(addresses()).containsExactly("bakery@in.example");
  }

  @Test
  @DisplayName("CLI-7 who is beaten to an address is refused with all that is wrong, and no slot")
  void who_is_beaten_to_an_address_is_refused() {
    added(onboarding(() -> 1), SomeAdd.of("c1").wishing("bakery@in.example"));
    assertThat(refused(beaten(SomeAdd.of("c2").wishing("bakery@in.example"))))
        .containsExactly(OnboardingReason.EMAIL_ALREADY_TAKEN);
    assertThat(mongo.getDatabase(name).getCollection("bundles").find().first())
        .containsEntry("taken", 1)
        .containsEntry("intents", List.of());
  }

  @Test
  @DisplayName("COD-1 who is beaten to a practice code is refused, and takes no slot")
  void who_is_beaten_to_a_code_is_refused() {
    var first = added(onboarding(() -> 1), SomeAdd.of("c1").coded("Noir-1"));
    assertThat(first.practiceCode()).isEqualTo("Noir-1");
    assertThat(refused(beaten(SomeAdd.of("c2").coded("NOIR-1"))))
        .containsExactly(PracticeCodeReason.PRACTICE_CODE_TAKEN);
    assertThat(mongo.getDatabase(name).getCollection("bundles").find().first())
        .containsEntry("taken", 1)
        .containsEntry("intents", List.of());
    bundle("p2");
    var theirs = Caller.ofPractice("eve", "p2", "PRACTICE_ADMIN", Set.of());
    var same = SomeAdd.of("c2").to("p2").coded("NOIR-1").command();
    assertThat(onboarding(() -> 2).add(same, theirs, EVE, Client::told).outcome())
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("CLI-7 a wish that the store refuses again and again is to be tried again")
  void a_wish_refused_again_and_again() {
    added(onboarding(() -> 1), SomeAdd.of("c1").wishing("bakery@in.example"));
    var blind = onboarding(() -> 2, names -> new Blind(names, Integer.MAX_VALUE));
    var wish = SomeAdd.of("c2").wishing("bakery@in.example").command();
    assertThatThrownBy(() -> blind.add(wish, Situation.ADMIN, EVE, Client::told))
        .isInstanceOf(TryAgain.class);
  }

  @Test
  @DisplayName("CLI-14 a key that outlived its hours does not find its own names taken by others")
  void an_outlived_key_finds_no_name_taken_by_itself() {
    var add = SomeAdd.of("c1").coded("A1").wishing("bakery@in.example");
    added(onboarding(() -> 1), add);
    assertThat(refused(onboarding(() -> 2).add(add.command(), Situation.ADMIN, EVE, Client::told)))
        .containsExactly(OnboardingReason.KEY_OUTLIVED);
  }
}
