package io.clientele.invitation.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.invitation.StoreTest;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.aggregate.IdempotencyKey;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InvitingTest extends StoreTest {

  private static final Invitee GRACE = new Invitee("Grace", "grace@in.example", null);

  private static Invite user(@Nullable String client, String email) {
    return new Invite(
        "p1",
        Kind.CLIENT_USER,
        client,
        "Grace",
        email,
        null,
        Language.EN,
        Role.BUSINESS_USER,
        List.of());
  }

  private static Invite colleague(String email) {
    return new Invite(
        "p1", Kind.COLLEAGUE, null, "Grace", email, null, Language.EN, Role.STANDARD, List.of());
  }

  private Outcome<Invitation> ask(String login, Invite asked) {
    return ask(login, asked, new Cause(login, null, null, null, null));
  }

  private Outcome<Invitation> ask(String login, Invite asked, Cause cause) {
    return instance.inviting.invite(
        cause.newId("invitation"), asked, world.caller(login), cause, PublicInvitation::of);
  }

  private static List<String> codes(Outcome<Invitation> outcome) {
    return outcome instanceof Outcome.Refused<Invitation> no
        ? no.why().stream().map(one -> one.reason().name()).toList()
        : List.of();
  }

  private static Invitation done(Outcome<Invitation> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<Invitation>) outcome).state();
  }

  @Test
  @DisplayName("INV-1 a colleague who sees a client invites its user, in the client's name")
  void a_user_of_a_client() {
    var made = done(ask("bob", user("c1", "grace@in.example")));
    assertThat(made.offer())
        .isEqualTo(Offer.toClientUser("p1", "c1", "Bakery & Sons", Role.BUSINESS_USER, "bob"));
    assertThat(instance.read(made.id())).isEqualTo(made);
    assertThat(instance.events(made.id())).containsExactly("InvitationCreated.v1");
  }

  @Test
  @DisplayName("INV-1 a practice admin invites a colleague")
  void a_colleague() {
    var made = done(ask("ada", colleague("grace@in.example")));
    assertThat(made.offer()).isEqualTo(Offer.toColleague("p1", Role.STANDARD, List.of(), "ada"));
    assertThat(codes(ask("bob", colleague("hal@in.example"))))
        .containsExactly("PRACTICE_ADMIN_ONLY");
  }

  @Test
  @DisplayName("INV-1 faults and rights are told together, and nobody is invited")
  void faults_and_rights_together() {
    world.seeing.clear();
    assertThat(codes(ask("bob", user("c1", "grace"))))
        .containsExactly("EMAIL_INVALID", "CLIENT_NOT_FOUND");
    assertThat(codes(ask("bob", user(null, "grace@in.example"))))
        .containsExactly("CLIENT_REQUIRED");
  }

  @Test
  @DisplayName("INV-1 while we have not heard of the practice or the client, it is not yet")
  void not_heard_of_yet() {
    world.businesses.clear();
    assertThat(codes(ask("bob", user("c1", "grace@in.example")))).containsExactly("NOT_KNOWN_YET");
    world.known.clear();
    assertThat(codes(ask("ada", colleague("grace@in.example")))).containsExactly("NOT_KNOWN_YET");
  }

  @Test
  @DisplayName("INV-4b who has an open invitation to the same is not invited again")
  void not_twice() {
    done(ask("ada", user("c1", "grace@in.example")));
    assertThat(codes(ask("bob", user("c1", "GRACE@in.example"))))
        .containsExactly("ALREADY_INVITED");
    done(ask("ada", user("c1", "grace.h@in.example")));
    done(ask("ada", colleague("grace@in.example")));
  }

  @Test
  @DisplayName("INV-4b when an invitation has ended the person may be invited again")
  void again_after_the_end() {
    var first = done(ask("ada", user("c1", "grace@in.example")));
    sent(first.id(), Channel.EMAIL);
    clock.turn(Story.WEEK);
    instance.expiry.run();
    done(ask("ada", user("c1", "grace@in.example")));
  }

  @Test
  @DisplayName("CLI-14 the same key is one invitation; a day later it is refused")
  void the_same_key() {
    var cause = new Cause("ada", IdempotencyKey.of("ada", "k", new byte[] {1}), null, null, null);
    var made = done(ask("ada", colleague("grace@in.example"), cause));
    assertThat(ask("ada", colleague("grace@in.example"), cause))
        .isInstanceOf(Outcome.Repeated.class);
    clock.turn(java.time.Duration.ofHours(25));
    assertThat(codes(ask("ada", colleague("grace@in.example"), cause)))
        .containsExactly("KEY_OUTLIVED");
    assertThat(instance.events(made.id())).hasSize(1);
  }

  @Test
  @DisplayName("CLI-14 a repeat is answered as it was, whatever has changed since")
  void a_repeat_after_a_change() {
    var cause = new Cause("bob", IdempotencyKey.of("bob", "k", new byte[] {1}), null, null, null);
    done(ask("bob", user("c1", "grace@in.example"), cause));
    world.seeing.clear();
    assertThat(ask("bob", user("c1", "grace@in.example"), cause))
        .isInstanceOf(Outcome.Repeated.class);
    assertThat(codes(ask("bob", user("c1", "hal@in.example")))).containsExactly("CLIENT_NOT_FOUND");
  }

  @Test
  @DisplayName("INV-4b who has joined is not invited to the same again, but to something else")
  void a_member() {
    var user = done(ask("ada", user("c1", "grace@in.example")));
    join(user.id());
    assertThat(codes(ask("ada", user("c1", "grace@in.example")))).isEmpty();
    world.seeing.add("login-of-grace");
    assertThat(codes(ask("ada", user("c1", "GRACE@in.example")))).containsExactly("ALREADY_MEMBER");
    assertThat(codes(ask("ada", user("c1", "race@in.example")))).isEmpty();
    var colleague = done(ask("ada", colleague("grace@in.example")));
    join(colleague.id());
    world.roles.put("login-of-grace", "STANDARD");
    assertThat(codes(ask("ada", colleague("grace@in.example")))).containsExactly("ALREADY_MEMBER");
    world.roles.remove("login-of-grace");
    done(ask("ada", colleague("grace@in.example")));
  }

  @Test
  @DisplayName(
      "INV-4b an event about who has joined opens none, also if they leave and it is retold")
  void an_event_about_a_member() {
    join(invited());
    world.seeing.add("login-of-grace");
    var second = UUID.randomUUID().toString();
    var heard = new Heard("client/c1", 2);
    instance.inviting.invite(second, heard, Cause.of("test"), OFFER, GRACE);
    assertThat(instance.aggregates.find(second).state()).isNull();
    world.seeing.remove("login-of-grace");
    instance.inviting.invite(second, heard, Cause.of("test"), OFFER, GRACE);
    assertThat(instance.aggregates.find(second).state()).as("only the mark").isNull();
    var later = new Heard("client/c1", 3);
    instance.inviting.invite(second, later, Cause.of("test"), OFFER, GRACE);
    assertThat(instance.events(second)).containsExactly("InvitationCreated.v1");
  }

  @Test
  @DisplayName("LIF-2 nobody is invited to a deactivated client, until it is reactivated")
  void a_deactivated_client() {
    var open = done(ask("bob", user("c1", "eve@in.example")));
    world.deactivated.add("c1");
    assertThat(codes(ask("bob", user("c1", "hal@in.example"))))
        .containsExactly("CLIENT_DEACTIVATED");
    assertThat(codes(ask("bob", user("c1", "hal"))))
        .containsExactly("EMAIL_INVALID", "CLIENT_DEACTIVATED");
    done(ask("ada", colleague("hal@in.example")));
    assertThat(instance.read(open.id())).as("an open one stays").isEqualTo(open);
    assertThat(instance.events(invited())).as("asked for with the add").hasSize(1);
    world.seeing.remove("bob");
    assertThat(codes(ask("bob", user("c1", "hal@in.example")))).containsExactly("CLIENT_NOT_FOUND");
    world.deactivated.clear();
    done(ask("ada", user("c1", "hal@in.example")));
    assertThat(InvitationRefusal.CLIENT_DEACTIVATED.rule()).isEqualTo("LIF-2");
  }

  private void join(String id) {
    for (var step :
        List.<Function<Invitation, Decision<Invitation, InvitationEvent>>>of(
            known -> known.accept(link(id, Channel.EMAIL).hash(), clock.instant()),
            known -> known.complete("login-of-grace"))) {
      instance.aggregates.command(
          id,
          Cause.of("test"),
          known -> step.apply(java.util.Objects.requireNonNull(known)),
          PublicInvitation::of);
    }
  }

  @Test
  @DisplayName("CLI-6 a client added with a person in mind invites them once, however often heard")
  void with_a_new_client() {
    var id = UUID.randomUUID().toString();
    var heard = new Heard("client/c1", 2);
    for (var times = 0; times < 3; times++) {
      instance.inviting.invite(id, heard, Cause.of("test"), OFFER, GRACE);
    }
    assertThat(instance.events(id)).containsExactly("InvitationCreated.v1");
    assertThat(instance.read(id).invitee()).isEqualTo(GRACE);
  }

  @Test
  @DisplayName("INV-4b an event about who has an open invitation opens none, also if heard later")
  void an_event_about_who_is_invited() {
    var first = invited();
    var second = UUID.randomUUID().toString();
    var heard = new Heard("client/c1", 2);
    instance.inviting.invite(second, heard, Cause.of("test"), OFFER, GRACE);
    assertThat(instance.aggregates.find(second).state()).isNull();
    sent(first, Channel.EMAIL);
    clock.turn(Story.WEEK);
    instance.expiry.run();
    instance.inviting.invite(second, heard, Cause.of("test"), OFFER, GRACE);
    assertThat(instance.aggregates.find(second).state()).isNull();
  }
}
