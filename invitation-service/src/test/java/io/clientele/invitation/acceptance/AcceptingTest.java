package io.clientele.invitation.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.invitation.Instance;
import io.clientele.invitation.StoreTest;
import io.clientele.invitation.invitation.Channel;
import io.clientele.invitation.invitation.InvitationStatus;
import io.clientele.invitation.invitation.Kind;
import io.clientele.invitation.invitation.Language;
import io.clientele.invitation.invitation.Offer;
import io.clientele.invitation.invitation.PublicInvitation;
import io.clientele.invitation.invitation.Role;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IdempotencyKey;
import io.clientele.platform.secret.LinkToken;
import io.clientele.testkit.AtOnce;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AcceptingTest extends StoreTest {

  private static final Cause ANYBODY = Cause.of("anonymous");

  private static List<String> codes(Answer answer) {
    return answer instanceof Answer.Refused no
        ? no.why().stream().map(one -> one.reason().name()).toList()
        : List.of();
  }

  private static String ticket(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Taken.class);
    return ((Answer.Taken) answer).ticket().text();
  }

  private Answer accept(String id, Channel channel) {
    return instance.accepting.accept(link(id, channel), ANYBODY);
  }

  @Test
  @DisplayName("INV-4a opening a link changes nothing and says who invites to what")
  void opening_changes_nothing() {
    var id = invited();
    sent(id, Channel.EMAIL);
    var before = instance.aggregates.find(id);
    assertThat(instance.accepting.open(link(id, Channel.SMS)))
        .contains(
            new Opened(
                Kind.CLIENT_USER,
                "Ada & Co",
                "Bakery & Sons",
                InvitationStatus.PENDING,
                false,
                clock.instant().plus(Instance.WEEK),
                Language.EN));
    assertThat(instance.aggregates.find(id)).isEqualTo(before);
  }

  @Test
  @DisplayName(
      "INV-4 a yes gives a ticket for its channel, another one when the link is used again")
  void a_yes_gives_a_ticket() {
    var id = invited();
    var key = IdempotencyKey.of("anonymous", "k", new byte[] {1});
    var answer =
        instance.accepting.accept(
            link(id, Channel.SMS), new Cause("anonymous", key, null, null, null));
    assertThat(ticket(answer)).isEqualTo(id + " by SMS");
    assertThat(ticket(accept(id, Channel.SMS))).isEqualTo(id + " by SMS");
    assertThat(codes(accept(id, Channel.EMAIL))).containsExactly("LINK_NOT_FOUND");
    assertThat(instance.events(id))
        .containsExactly("InvitationCreated.v1", "InvitationAccepted.v1");
    assertThat(instance.aggregates.find(id).document().containsKey("keys")).isFalse();
  }

  @Test
  @DisplayName("INV-4 when the person has joined the same link says it is done")
  void done() {
    var id = invited();
    accept(id, Channel.EMAIL);
    instance.aggregates.command(
        id,
        ANYBODY,
        known -> Objects.requireNonNull(known).complete("grace"),
        PublicInvitation::of);
    assertThat(codes(accept(id, Channel.EMAIL))).containsExactly("INVITATION_DONE");
    assertThat(instance.accepting.open(link(id, Channel.EMAIL)))
        .hasValueSatisfying(opened -> assertThat(opened.joined()).isTrue());
    assertThat(instance.accepting.open(link(id, Channel.SMS))).isEmpty();
  }

  @Test
  @DisplayName("INV-5 unknown, expired and used links answer alike")
  void dead_links_answer_alike() {
    var unknown = new LinkToken("no-such-thing");
    assertThat(instance.accepting.open(unknown)).isEmpty();
    assertThat(codes(instance.accepting.accept(unknown, ANYBODY)))
        .containsExactly("LINK_NOT_FOUND");
    var id = invited();
    sent(id, Channel.EMAIL);
    clock.turn(Instance.WEEK);
    assertThat(instance.accepting.open(link(id, Channel.EMAIL))).isEmpty();
    assertThat(codes(accept(id, Channel.EMAIL))).containsExactly("LINK_NOT_FOUND");
    instance.expiry.run();
    assertThat(instance.accepting.open(link(id, Channel.EMAIL))).isEmpty();
    assertThat(codes(accept(id, Channel.EMAIL))).containsExactly("LINK_NOT_FOUND");
  }

  @Test
  @DisplayName(
      "INV-4a when the inviter may not invite any more nothing is accepted, and it stays open")
  void the_inviter_may_not_any_more() {
    var id = invited(Offer.toColleague("p1", Role.STANDARD, List.of(), "ada"), "g@in.example");
    world.roles.put("ada", "STANDARD");
    assertThat(codes(accept(id, Channel.EMAIL))).containsExactly("INVITER_MAY_NOT");
    assertThat(instance.read(id).status()).isEqualTo(InvitationStatus.PENDING);
    assertThat(instance.accepting.open(link(id, Channel.EMAIL))).isPresent();
    world.roles.put("ada", "PRACTICE_ADMIN");
    ticket(accept(id, Channel.EMAIL));
    world.roles.remove("ada");
    assertThat(codes(accept(id, Channel.EMAIL))).containsExactly("INVITER_MAY_NOT");
  }

  @Test
  @DisplayName("INV-4a a link is opened although we have not heard of its practice")
  void a_practice_not_heard_of() {
    var id = invited();
    world.known.clear();
    assertThat(instance.accepting.open(link(id, Channel.EMAIL)))
        .hasValueSatisfying(opened -> assertThat(opened.practice()).isNull());
  }

  @Test
  @DisplayName("INV-4 of twenty who say yes at once by both links exactly one link wins")
  void one_link_wins() {
    for (var round = 0; round < 5; round++) {
      var id = invited(OFFER, "round" + round + "@in.example");
      var answers = atOnce(id, 20);
      var won = answers.stream().filter(Answer.Taken.class::isInstance).toList();
      assertThat(won).hasSize(10);
      assertThat(won.stream().map(AcceptingTest::ticket).distinct()).hasSize(1);
      assertThat(
              answers.stream().filter(Answer.Refused.class::isInstance).map(AcceptingTest::codes))
          .containsOnly(List.of("LINK_NOT_FOUND"));
      assertThat(instance.events(id))
          .containsExactly("InvitationCreated.v1", "InvitationAccepted.v1");
      clock.turn(Duration.ofSeconds(1));
    }
  }

  /** Half of them by each link, on two instances. */
  private List<Answer> atOnce(String id, int number) {
    var instances = List.of(instance, new Instance(mongo, name, world, clock));
    return AtOnce.all(
        IntStream.range(0, number)
            .<Callable<Answer>>mapToObj(
                n ->
                    () ->
                        instances
                            .get(n / 2 % 2)
                            .accepting
                            .accept(link(id, n % 2 == 0 ? Channel.EMAIL : Channel.SMS), ANYBODY))
            .toList());
  }
}
