package io.clientele.client.onboarding;

import static io.clientele.client.onboarding.OnboardingReason.COLLEAGUE_UNKNOWN;
import static io.clientele.client.onboarding.OnboardingReason.EMAIL_ALREADY_TAKEN;
import static io.clientele.client.onboarding.OnboardingReason.USER_AND_INVITATION;
import static io.clientele.client.onboarding.OnboardingReason.USER_UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.account.ClientEvent.ClientCreated;
import io.clientele.client.account.ClientKind;
import io.clientele.client.onboarding.AddClient.Invitee;
import io.clientele.client.practice.Region;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JoiningTest {

  private static final Map<String, String> ROLES =
      Map.of("stan", "STANDARD", "boss", "PRACTICE_ADMIN");
  private static final Situation KNOWN =
      Situation.in(Region.UK).among(new Others(ROLES, Set.of(), true, false, false));
  private static final Situation UNKNOWN =
      Situation.in(Region.UK).among(new Others(ROLES, Set.of(), false, false, false));

  @Test
  @DisplayName("CLI-11 a login that was heard of becomes the first user; another is refused")
  void a_login_becomes_the_first_user() {
    assertThat(KNOWN.adding(add("chloe"))).isEmpty();
    assertThat(created(add("chloe")).user()).isEqualTo("chloe");
    assertThat(UNKNOWN.adding(add("chloe")))
        .singleElement()
        .satisfies(no -> assertThat(no.reason()).isEqualTo(USER_UNKNOWN))
        .satisfies(no -> assertThat(no.field()).isEqualTo("user"));
  }

  @Test
  @DisplayName("CLI-11 a login is made its user only where nobody is invited")
  void only_where_nobody_is_invited() {
    var both = add("chloe").inviting(new Invitee("Di", "di@cafe.example", null));
    assertThat(KNOWN.adding(both))
        .singleElement()
        .satisfies(no -> assertThat(no.reason()).isEqualTo(USER_AND_INVITATION))
        .satisfies(no -> assertThat(no.field()).isEqualTo("user"));
  }

  @Test
  @DisplayName("CLI-7 a colleague who will have access is not made the client's user")
  void a_colleague_with_access_is_not_its_user() {
    for (var add : new SomeAdd[] {add("boss"), add("ada"), add("stan").seenBy("stan")}) {
      assertThat(KNOWN.adding(add))
          .singleElement()
          .satisfies(no -> assertThat(no.reason()).isEqualTo(EMAIL_ALREADY_TAKEN))
          .satisfies(no -> assertThat(no.field()).isEqualTo("user"));
    }
    assertThat(KNOWN.adding(add("stan"))).isEmpty();
  }

  @Test
  @DisplayName("CLI-7 who is named as a colleague and is none has no access that stands against it")
  void a_stranger_has_no_access() {
    assertThat(KNOWN.adding(add("chloe").seenBy("chloe")))
        .extracting(Refusal::reason)
        .containsExactly(COLLEAGUE_UNKNOWN);
  }

  @Test
  @DisplayName("CLI-11 without a login nobody becomes its user")
  void without_a_login_nobody_becomes_its_user() {
    assertThat(UNKNOWN.adding(add(null))).isEmpty();
    assertThat(created(add(null)).user()).isNull();
  }

  private static SomeAdd add(@Nullable String user) {
    return SomeAdd.of("c1").being(ClientKind.BUSINESS).joinedBy(user);
  }

  private static ClientCreated created(SomeAdd add) {
    var decision =
        Newcomer.decision(
            add.command(), KNOWN.facts(null), "ada", "a@in.example", "slot", Instant.EPOCH);
    return (ClientCreated) ((Decision.Done<?, ?>) decision).events().getFirst();
  }
}
