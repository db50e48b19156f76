package io.clientele.invitation.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.invitation.StoreTest;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IdempotencyKey;
import io.clientele.platform.aggregate.Outcome;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TendingTest extends StoreTest {

  private static final Account HERE = new Account.OfPractice("p1");
  private static final Offer COLLEAGUE = Offer.toColleague("p1", Role.STANDARD, List.of(), "ada");

  private Outcome<Invitation> resend(String login, String id) {
    return resend(HERE, login, id, null);
  }

  private Outcome<Invitation> resend(
      Account at, String login, String id, @Nullable IdempotencyKey key) {
    return instance.tending.resend(
        at, id, world.caller(login), new Cause(login, key, null, null, null), PublicInvitation::of);
  }

  private Outcome<Invitation> revoke(String login, String id) {
    return instance.tending.revoke(
        HERE, id, world.caller(login), Cause.of(login), PublicInvitation::of);
  }

  private static List<String> codes(Outcome<Invitation> outcome) {
    return outcome instanceof Outcome.Refused<Invitation> no
        ? no.why().stream().map(one -> one.reason().name()).toList()
        : List.of();
  }

  private static void done(Outcome<Invitation> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("INV-3 whoever may invite to it now sends it again, and stands for it from then on")
  void who_may_resend() {
    var id = invited();
    done(resend("bob", id));
    assertThat(instance.read(id).offer().by()).isEqualTo("bob");
    assertThat(instance.read(id).generation()).isEqualTo(2);
    var colleague = invited(COLLEAGUE, "hal@in.example");
    done(resend("ada", colleague));
    assertThat(instance.events(colleague))
        .containsExactly("InvitationCreated.v1", "InvitationResent.v1");
  }

  @Test
  @DisplayName("LST-4 who does not see it, or looks for it elsewhere, is told there is none")
  void not_there() {
    var colleague = invited(COLLEAGUE, "hal@in.example");
    assertThat(codes(resend("bob", colleague))).containsExactly("INVITATION_NOT_FOUND");
    assertThat(codes(revoke("bob", colleague))).containsExactly("INVITATION_NOT_FOUND");
    assertThat(codes(resend("ada", "none"))).containsExactly("INVITATION_NOT_FOUND");
    var elsewhere = new Account.OfPractice("p2");
    assertThat(codes(resend(elsewhere, "ada", colleague, null)))
        .containsExactly("INVITATION_NOT_FOUND");
    assertThat(codes(resend(new Account.OfClient("c1"), "ada", colleague, null)))
        .containsExactly("INVITATION_NOT_FOUND");
    assertThat(instance.read(colleague).generation()).isEqualTo(1);
  }

  @Test
  @DisplayName("INV-4b what has expired is not sent again to who was invited anew since")
  void another_is_open() {
    var first = invited();
    sent(first, Channel.EMAIL);
    clock.turn(Story.WEEK);
    instance.expiry.run();
    var second = invited();
    assertThat(codes(resend("ada", first))).containsExactly("ALREADY_INVITED");
    assertThat(instance.read(first).status()).isEqualTo(InvitationStatus.EXPIRED);
    done(revoke("ada", second));
    done(resend("ada", first));
    assertThat(instance.read(first).status()).isEqualTo(InvitationStatus.PENDING);
  }

  @Test
  @DisplayName("INV-4b it is not sent again to who has joined by another")
  void has_joined() {
    var first = invited();
    sent(first, Channel.EMAIL);
    clock.turn(Story.WEEK);
    instance.expiry.run();
    var second = invited();
    instance.accepting.accept(link(second, Channel.EMAIL), Cause.of("anonymous"));
    instance.aggregates.command(
        second,
        Cause.of("test"),
        known -> Objects.requireNonNull(known).complete("grace"),
        PublicInvitation::of);
    world.seeing.add("grace");
    assertThat(codes(resend("ada", first))).containsExactly("ALREADY_MEMBER");
  }

  @Test
  @DisplayName("LIF-2 for a deactivated client nothing is sent again, but it can be taken back")
  void deactivated() {
    var id = invited();
    world.deactivated.add("c1");
    assertThat(codes(resend("ada", id))).containsExactly("CLIENT_DEACTIVATED");
    done(revoke("bob", id));
    assertThat(instance.events(id)).endsWith("InvitationRevoked.v1");
  }

  @Test
  @DisplayName("INV-8 taken back it can be made anew, and twice is as good as once")
  void taken_back() {
    var id = invited();
    done(revoke("bob", id));
    assertThat(revoke("ada", id)).isInstanceOf(Outcome.Unchanged.class);
    assertThat(codes(resend("ada", id))).containsExactly("INVITATION_REVOKED");
    assertThat(invited()).isNotEqualTo(id);
  }

  @Test
  @DisplayName("CLI-14 under the same key it is sent again once, whatever has changed since")
  void the_same_key() {
    var id = invited();
    var key = IdempotencyKey.of("ada", "k", new byte[] {1});
    done(resend(HERE, "ada", id, key));
    world.deactivated.add("c1");
    assertThat(resend(HERE, "ada", id, key)).isInstanceOf(Outcome.Repeated.class);
    assertThat(instance.read(id).generation()).isEqualTo(2);
  }
}
