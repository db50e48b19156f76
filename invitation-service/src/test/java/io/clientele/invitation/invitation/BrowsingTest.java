package io.clientele.invitation.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.invitation.StoreTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BrowsingTest extends StoreTest {

  private static final Offer COLLEAGUE = Offer.toColleague("p1", Role.STANDARD, List.of(), "ada");

  private final Browsing browsing = new Browsing(instance.invitations, new Rights(world, world));

  private static Sought sought(@Nullable InvitationStatus status) {
    return new Sought(new Account.OfPractice("p1"), null, status, null);
  }

  /** All ids, page by page. */
  private List<String> all(String login, @Nullable InvitationStatus status, int limit) {
    var ids = new ArrayList<String>();
    @Nullable Position next = null;
    do {
      var page = browsing.page(world.caller(login), sought(status), next, limit);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      page.items().forEach(one -> ids.add(one.id()));
      next = page.next();
    } while (next != null);
    return ids;
  }

  private List<String> many(Offer offer, int number, boolean turning) {
    var ids = new ArrayList<String>();
    for (var i = 0; i < number; i++) {
      ids.addFirst(invited(offer, offer.by() + ids.size() + "@in.example"));
      if (turning) {
        clock.turn(Duration.ofSeconds(1));
      }
    }
    return ids;
  }

  @Test
  @DisplayName("INV-8 a practice admin pages through all of the practice, newest first")
  void newest_first() {
    var ids = many(OFFER, 7, true);
    assertThat(all("ada", null, 3)).isEqualTo(ids);
    assertThat(all("ada", null, 7)).isEqualTo(ids);
    assertThat(browsing.page(world.caller("ada"), sought(null), null, 7).next()).isNull();
  }

  @Test
  @DisplayName("INV-8 none is left out or shown twice where many were made in one moment")
  void made_in_one_moment() {
    var ids = many(OFFER, 9, false);
    assertThat(all("ada", null, 2)).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  @DisplayName("LST-4 others page through those of the clients they see, however few among many")
  void those_of_clients_they_see() {
    var first = invited(OFFER, "first@in.example");
    clock.turn(Duration.ofSeconds(1));
    many(COLLEAGUE, 120, false);
    clock.turn(Duration.ofSeconds(1));
    var last = invited(OFFER, "last@in.example");
    assertThat(all("bob", null, 1)).containsExactly(last, first);
    world.seeing.remove("bob");
    assertThat(all("bob", null, 1)).isEmpty();
  }

  @Test
  @DisplayName("INV-8 the list is filtered by status, and by practice always")
  void filtered() {
    var id = invited();
    var other = invited(OFFER, "other@in.example");
    invited(Offer.toClientUser("p2", "c2", "Else", Role.BUSINESS_ADMIN, "eve"), "p2@in.example");
    sent(id, Channel.EMAIL);
    clock.turn(Story.WEEK);
    instance.expiry.run();
    assertThat(all("ada", InvitationStatus.EXPIRED, 5)).containsExactly(id);
    assertThat(all("ada", InvitationStatus.PENDING, 5)).containsExactly(other);
    assertThat(all("ada", InvitationStatus.ACCEPTED, 5)).isEmpty();
  }

  @Test
  @DisplayName(
      "INV-8 it is filtered by how far a message has come, by either channel, and pages so")
  void by_delivery() {
    var mailed = many(OFFER, 3, true);
    var texted = many(OFFER.by("bob"), 2, true);
    mailed.forEach(id -> sent(id, Channel.EMAIL));
    texted.forEach(id -> sent(id, Channel.SMS));
    var both = mailed.getLast();
    sent(both, Channel.SMS);
    var out = new ArrayList<String>(texted);
    out.addAll(mailed);
    assertThat(delivered(MessageStatus.SENT)).isEqualTo(out);
    assertThat(delivered(MessageStatus.QUEUED)).hasSize(4).doesNotContain(both);
    assertThat(delivered(MessageStatus.FAILED)).isEmpty();
  }

  private List<String> delivered(MessageStatus delivery) {
    var sought = new Sought(new Account.OfPractice("p1"), null, null, delivery);
    var ids = new ArrayList<String>();
    @Nullable Position next = null;
    do {
      var page = browsing.page(world.caller("ada"), sought, next, 2);
      page.items().forEach(one -> ids.add(one.id()));
      next = page.next();
    } while (next != null);
    return ids;
  }

  @Test
  @DisplayName("INV-1 a client's business admin pages through what is offered to its people")
  void of_a_client() {
    world.users.put("zoe", "BUSINESS_ADMIN");
    world.seeing.add("zoe");
    var id = invited();
    invited(COLLEAGUE, "hal@in.example");
    invited(Offer.toClientUser("p2", "c2", "Else", Role.BUSINESS_ADMIN, "eve"), "p2@in.example");
    var sought = Sought.all(new Account.OfClient("c1"));
    assertThat(browsing.page(world.user("zoe"), sought, null, 5).items())
        .extracting(Invitation::id)
        .containsExactly(id);
    world.users.put("zoe", "BUSINESS_USER");
    assertThat(browsing.page(world.user("zoe"), sought, null, 5).items()).isEmpty();
  }
}
