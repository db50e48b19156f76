package io.clientele.invitation.resending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.invitation.Instance;
import io.clientele.invitation.StoreTest;
import io.clientele.invitation.invitation.Account;
import io.clientele.invitation.invitation.Browsing;
import io.clientele.invitation.invitation.Channel;
import io.clientele.invitation.invitation.Invitation;
import io.clientele.invitation.invitation.InvitationEvent;
import io.clientele.invitation.invitation.InvitationStatus;
import io.clientele.invitation.invitation.Invitations;
import io.clientele.invitation.invitation.MessageStatus;
import io.clientele.invitation.invitation.Offer;
import io.clientele.invitation.invitation.Rights;
import io.clientele.invitation.invitation.Role;
import io.clientele.invitation.resending.Selection.Fitting;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.http.RefusedRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which invitations a filter means. */
class SelectingTest extends StoreTest {

  private static final Offer COLLEAGUE = Offer.toColleague("p1", Role.STANDARD, List.of(), "ada");

  private final Selecting selecting = selecting(instance.invitations);

  private Selecting selecting(Invitations among) {
    return new Selecting(new Browsing(among, new Rights(world, world)), RefusedRequest::new);
  }

  private List<String> fitting(
      String login,
      @Nullable String client,
      @Nullable InvitationStatus status,
      @Nullable MessageStatus delivery) {
    return selecting.ids(world.caller(login), new Fitting(client, status, delivery));
  }

  @Test
  @DisplayName(
      "BEY-1 those that fit the list's filters are chosen, of those that may be sent again")
  void those_that_fit() {
    var expired = invited(OFFER, "expired@in.example");
    sent(expired, Channel.EMAIL);
    clock.turn(Instance.WEEK);
    instance.expiry.run();
    var open = invited(OFFER, "open@in.example");
    sent(open, Channel.EMAIL);
    clock.turn(java.time.Duration.ofSeconds(1));
    var colleague = invited(COLLEAGUE, "hal@in.example");
    var revoked = invited(OFFER, "revoked@in.example");
    instance.tending.revoke(
        new Account.OfPractice("p1"), revoked, world.caller("ada"), Cause.of("ada"), one -> "");
    assertThat(fitting("ada", null, null, null)).containsExactly(colleague, open, expired);
    assertThat(fitting("bob", null, null, null)).containsExactly(open, expired);
    assertThat(fitting("ada", "c1", InvitationStatus.PENDING, null)).containsExactly(open);
    assertThat(fitting("ada", null, InvitationStatus.EXPIRED, null)).containsExactly(expired);
    assertThat(fitting("ada", null, null, MessageStatus.SENT)).containsExactly(open, expired);
    assertThat(fitting("ada", "c2", null, null)).isEmpty();
    assertThat(fitting("ada", null, null, MessageStatus.BOUNCED)).isEmpty();
  }

  @Test
  @DisplayName("BEY-1 the ids that are named are chosen as they are, in their order")
  void those_named() {
    var named = new LinkedHashSet<>(List.of("b", "a", "c"));
    assertThat(selecting.ids(world.caller("bob"), new Selection.Named(named)))
        .containsExactly("b", "a", "c");
  }

  @Test
  @DisplayName("BEY-1 more than ten thousand are not chosen: the filter must say more")
  void too_many() {
    var one = instance.read(invited());
    var offered = new LinkedHashSet<String>();
    var endless = selecting(endless(one, offered));
    assertThatThrownBy(() -> endless.ids(world.caller("ada"), new Fitting(null, null, null)))
        .isInstanceOfSatisfying(
            RefusedRequest.class,
            no ->
                assertThat(no.why())
                    .singleElement()
                    .satisfies(
                        why -> {
                          assertThat(why.reason().name()).isEqualTo("TOO_MANY_CHOSEN");
                          assertThat(why.facts()).containsEntry("most", 10_000);
                        }));
    assertThat(offered).as("looked at").hasSizeBetween(10_001, 13_000);
  }

  /** As many as are asked for, each another one. */
  private static Invitations endless(Invitation one, LinkedHashSet<String> offered) {
    return (Invitations)
        Proxy.newProxyInstance(
            Invitations.class.getClassLoader(),
            new Class<?>[] {Invitations.class},
            (proxy, method, arguments) ->
                Collections.nCopies((Integer) arguments[2], one).stream()
                    .map(same -> another(same, offered))
                    .toList());
  }

  private static Invitation another(Invitation one, LinkedHashSet<String> offered) {
    var id = "5e0b7c1d-93a4-3f0e-8d27-%012d".formatted(offered.size());
    offered.add(id);
    return opened(
        Invitation.open(
            id, one.offer(), one.invitee(), Instance.LINKS, one.createdAt(), one.createdAt()));
  }

  private static Invitation opened(Decision<Invitation, InvitationEvent> decision) {
    return ((Decision.Done<Invitation, InvitationEvent>) decision).next();
  }
}
