package io.clientele.invitation.resending;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.invitation.Instance;
import io.clientele.invitation.StoreTest;
import io.clientele.invitation.invitation.Account;
import io.clientele.invitation.invitation.Channel;
import io.clientele.invitation.invitation.InvitationStatus;
import io.clientele.invitation.invitation.Offer;
import io.clientele.invitation.invitation.Role;
import io.clientele.invitation.limit.Most;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.bulk.BulkStatus;
import io.clientele.platform.bulk.KeptRow;
import io.clientele.platform.bulk.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Many are sent again: planned, and then as planned. */
class ResendingManyTest extends StoreTest {

  private static final Offer COLLEAGUE = Offer.toColleague("p1", Role.STANDARD, List.of(), "ada");
  private static final Account HERE = new Account.OfPractice("p1");

  private final Office office = office(instance);

  private Office office(Instance with) {
    return new Office(with, mongo.getDatabase(name), world, clock);
  }

  private Office limited(Most most) {
    return office(new Instance(mongo, name, world, clock, most));
  }

  private String invited(String email) {
    return invited(OFFER, email);
  }

  /** Their week is over. */
  private void expire(String... ids) {
    for (var id : ids) {
      sent(id, Channel.EMAIL);
    }
    clock.turn(Instance.WEEK);
    instance.expiry.run();
  }

  private void accept(String id) {
    instance.accepting.accept(link(id, Channel.EMAIL), Cause.of("anonymous"));
  }

  private void revoke(String id) {
    instance.tending.revoke(HERE, id, world.caller("ada"), Cause.of("ada"), one -> "");
  }

  private void resend(String id) {
    instance.tending.resend(HERE, id, world.caller("ada"), Cause.of("ada"), one -> "");
  }

  private int generation(String id) {
    return instance.read(id).generation();
  }

  @Test
  @DisplayName("BEY-1 a plan says of each invitation what would come of it, and nothing is sent")
  void a_plan() {
    var expired = invited("expired@in.example");
    expire(expired);
    var open = invited("open@in.example");
    var accepted = invited("accepted@in.example");
    accept(accepted);
    var revoked = invited("revoked@in.example");
    revoke(revoked);
    var colleague = invited(COLLEAGUE, "hal@in.example");
    var elsewhere =
        invited(Offer.toColleague("p2", Role.STANDARD, List.of(), "eve"), "i@in.example");
    var nobodys = UUID.randomUUID().toString();
    var ids = List.of(open, accepted, colleague, revoked, expired, elsewhere, nobodys);
    var plan = office.planned("ada", ids);
    assertThat(office.said("ada", plan))
        .containsExactly(
            "CHANGE",
            "INVITATION_ACCEPTED",
            "CHANGE",
            "INVITATION_REVOKED",
            "CHANGE",
            "INVITATION_NOT_FOUND",
            "INVITATION_NOT_FOUND");
    assertThat(office.rows("ada", plan))
        .extracting(row -> row.verdict().was())
        .startsWith("PENDING", null, "PENDING", null, "EXPIRED");
    assertThat(office.rows("ada", plan))
        .extracting(KeptRow::subject)
        .containsExactlyElementsOf(ids);
    var bobs = office.planned("bob", List.of(open, colleague));
    assertThat(office.said("bob", bobs)).containsExactly("CHANGE", "INVITATION_NOT_FOUND");
    assertThat(ids.subList(0, 5)).allMatch(id -> generation(id) == 1);
    world.deactivated.add("c1");
    assertThat(office.said("ada", office.planned("ada", List.of(open, colleague))))
        .containsExactly("CLIENT_DEACTIVATED", "CHANGE");
  }

  @Test
  @DisplayName("INV-3 said yes to, each is sent again once, and whoever said yes stands for it")
  void applied() {
    var expired = invited("expired@in.example");
    expire(expired);
    var open = invited("open@in.example");
    var plan = office.planned("bob", List.of(open, expired));
    office.applied("bob", plan);
    assertThat(office.now("bob", plan).outcome()).isEqualTo(new Tally(2, 0, 0));
    for (var id : List.of(open, expired)) {
      assertThat(generation(id)).isEqualTo(2);
      assertThat(instance.read(id).status()).isEqualTo(InvitationStatus.PENDING);
      assertThat(instance.read(id).offer().by()).isEqualTo("bob");
      assertThat(instance.events(id)).endsWith("InvitationResent.v1");
    }
  }

  @Test
  @DisplayName("BEY-1 what has changed since the plan is not sent and says so; the others are sent")
  void changed_since() {
    var accepted = invited("accepted@in.example");
    var again = invited("again@in.example");
    var over = invited("over@in.example");
    var as = invited("as@in.example");
    var plan = office.planned("ada", List.of(accepted, again, over, as));
    accept(accepted);
    resend(again);
    revoke(over);
    office.applied("ada", plan);
    assertThat(office.now("ada", plan).status()).isEqualTo(BulkStatus.APPLIED);
    assertThat(office.said("ada", plan))
        .containsExactly(
            "FACTS_CHANGED INVITATION_ACCEPTED",
            "FACTS_CHANGED INVITATION_SENT_SINCE",
            "FACTS_CHANGED INVITATION_REVOKED",
            "CHANGE");
    assertThat(List.of(generation(accepted), generation(again), generation(as)))
        .containsExactly(1, 2, 2);
  }

  @Test
  @DisplayName("BEY-1 of two plans with the same invitation the second does not send it once more")
  void in_two_plans() {
    var id = invited();
    var first = office.planned("ada", List.of(id));
    var second = office.planned("bob", List.of(id));
    office.apply("ada", first);
    office.apply("bob", second);
    office.work();
    assertThat(List.of(office.said("ada", first).getFirst(), office.said("bob", second).getFirst()))
        .containsExactlyInAnyOrder("CHANGE", "FACTS_CHANGED INVITATION_SENT_SINCE");
    assertThat(generation(id)).isEqualTo(2);
  }

  @Test
  @DisplayName("INV-4b of two that would be open to the same person, only the first is planned")
  void the_same_person() {
    var older = invited();
    expire(older);
    var newer = invited();
    expire(newer);
    var joined = invited(COLLEAGUE, "hal@in.example");
    expire(joined);
    var yes = invited(COLLEAGUE, "hal@in.example");
    accept(yes);
    instance.aggregates.command(
        yes, Cause.of("test"), one -> Objects.requireNonNull(one).complete("bob"), one -> "");
    var plan = office.planned("ada", List.of(newer, older, joined));
    assertThat(office.said("ada", plan))
        .containsExactly("CHANGE", "ALREADY_INVITED", "ALREADY_MEMBER");
    var open = invited(COLLEAGUE, "iris@in.example");
    expire(open);
    invited(COLLEAGUE, "iris@in.example");
    assertThat(office.said("ada", office.planned("ada", List.of(open))))
        .containsExactly("ALREADY_INVITED");
  }

  @Test
  @DisplayName("INV-9 a plan has only as many as may be sent today, to a person and by a practice")
  void only_so_many() {
    var ids = new ArrayList<String>();
    for (var n = 0; n < 7; n++) {
      ids.add(invited("n" + n + "@in.example"));
    }
    // Seven were counted, all of them to one number.
    var few = limited(new Most(100, 1, 12, 13));
    assertThat(few.said("ada", few.planned("ada", ids)))
        .endsWith("CHANGE", "RECIPIENT_LIMIT_REACHED", "RECIPIENT_LIMIT_REACHED");
    var limited = limited(new Most(12, 1, 100, 101));
    var plan = limited.planned("ada", ids);
    assertThat(limited.said("ada", plan))
        .endsWith("CHANGE", "PRACTICE_LIMIT_REACHED", "PRACTICE_LIMIT_REACHED")
        .filteredOn("CHANGE"::equals)
        .hasSize(5);
    var third = ids.get(2);
    limited.applied("ada", limited.planned("ada", List.of(third)));
    limited.applied("ada", plan);
    assertThat(limited.said("ada", plan).get(2)).isEqualTo("FACTS_CHANGED INVITATION_SENT_SINCE");
    assertThat(limited.now("ada", plan).outcome()).isEqualTo(new Tally(4, 0, 3));
  }

  @Test
  @DisplayName("INV-1 whoever may not any more when it is done sends none, though it was planned")
  void rights_withdrawn() {
    var id = invited();
    var plan = office.planned("bob", List.of(id));
    office.apply("bob", plan);
    var bob = world.caller("bob");
    world.roles.remove("bob");
    office.work();
    var row = office.bulks.rows(Resending.NAME, bob, plan, null, null, 10).items().getFirst();
    assertThat(row.why())
        .extracting(no -> no.reason().name())
        .containsExactly("FACTS_CHANGED", "INVITATION_NOT_FOUND");
    assertThat(generation(id)).isEqualTo(1);
  }
}
