package io.clientele.client.onboarding;

import static io.clientele.client.onboarding.OnboardingReason.EMAIL_UNUSABLE;
import static io.clientele.client.onboarding.OnboardingReason.MOBILE_UNUSABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.account.ClientEvent.ClientUserInvitationRequested;
import io.clientele.client.account.ClientKind;
import io.clientele.client.onboarding.AddClient.Invitee;
import io.clientele.client.practice.Region;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InvitingTest {

  @Test
  @DisplayName("CLI-6 who is invited is told after the client, in normal form")
  void who_is_invited_is_told_after_the_client() {
    var events = events(Region.UK, new Invitee("Di", " Di＠cafe.example ", "07400 123456"));
    assertThat(events).hasSize(2);
    assertThat(events.getFirst()).isInstanceOf(ClientEvent.ClientCreated.class);
    assertThat(events.getLast())
        .isEqualTo(
            new ClientUserInvitationRequested(
                "c1",
                "p1",
                "Bakery",
                "ada",
                "BUSINESS_ADMIN",
                "Di",
                "Di@cafe.example",
                "+447400123456",
                "en"));
  }

  @Test
  @DisplayName("CLI-6 with skip nobody is invited")
  void with_skip_nobody_is_invited() {
    assertThat(events(Region.UK, null)).hasSize(1);
    assertThat(Situation.in(Region.UK).adding(command(null), null)).isEmpty();
  }

  @Test
  @DisplayName("INV-9 a number typed without its country is one of the practice's")
  void a_number_without_its_country_is_the_practices() {
    assertThat(problems(Region.UK, "07400 123456")).isEmpty();
    assertThat(problems(Region.US, "(212) 555-0123")).isEmpty();
    assertThat(problems(Region.CA, "416 555 0123")).isEmpty();
    assertThat(problems(Region.US, "+44 7400 123456")).isEmpty();
    assertThat(problems(Region.US, "07400 123456")).hasSize(1);
    assertThat(List.of(Region.values()))
        .extracting(Region::country)
        .containsExactly("GB", "US", "CA");
  }

  @Test
  @DisplayName("CLI-6 an email and a number that cannot be used are both named")
  void both_are_named() {
    var problems = Inviting.problems(command(new Invitee("Di", "no", "no")), Region.UK);
    assertThat(problems)
        .extracting(Refusal::reason)
        .containsExactly(EMAIL_UNUSABLE, MOBILE_UNUSABLE);
    assertThat(problems)
        .extracting(Refusal::field)
        .containsExactly("invitation.email", "invitation.mobile");
    assertThat(problems).allSatisfy(refusal -> assertThat(refusal.detail()).isNotBlank());
  }

  @Test
  @DisplayName("CLI-6 a person to invite is in no log")
  void a_person_is_in_no_log() {
    var invitee = new Invitee("Di", "di@cafe.example", "07400 123456");
    assertThat(command(invitee).toString()).doesNotContain("Di").doesNotContain("cafe");
    assertThat(events(Region.UK, invitee).toString())
        .doesNotContain("di@")
        .doesNotContain("+44")
        .contains("c1");
  }

  private static List<Refusal> problems(Region region, String mobile) {
    return Inviting.problems(command(new Invitee("Di", "di@cafe.example", mobile)), region);
  }

  private static List<ClientEvent> events(Region region, @Nullable Invitee invitee) {
    var facts = Situation.in(region).facts(null);
    var decision =
        Newcomer.decision(command(invitee), facts, "ada", "a@in.example", "slot-1", Instant.EPOCH);
    return ((Decision.Done<Client, ClientEvent>) decision).events();
  }

  private static AddClient command(@Nullable Invitee invitee) {
    return SomeAdd.of("c1").being(ClientKind.BUSINESS).inviting(invitee).command();
  }
}
