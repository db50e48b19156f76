package io.clientele.access.clientaccess;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.clientaccess.ClientAccessEvent.AccessWithdrawn;
import io.clientele.access.clientaccess.ClientAccessEvent.AccountManagerRemoved;
import io.clientele.access.clientaccess.ClientAccessEvent.ClientAccessHandedOver;
import io.clientele.access.clientaccess.grant.Duty;
import io.clientele.access.clientaccess.grant.Grant;
import io.clientele.access.clientaccess.grant.Grantee;
import io.clientele.platform.decision.Decision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HandOverTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:02:11.900Z");
  private static final Instant LONG_AGO = NOW.minusSeconds(86_400);

  private static Grant grant(String colleague, String by, Instant at, Duty... duties) {
    return new Grant(Grantee.colleague(colleague), List.of(duties), by, at);
  }

  private static ClientAccess cafe(@Nullable String manager, Grant... given) {
    var colleagues = List.of(given).stream().map(one -> one.to().id()).toList();
    return new ClientAccess(
        "c1", "p1", colleagues, List.of("t1"), List.of(), manager, List.of(given));
  }

  private static Decision<ClientAccess, ClientAccessEvent> fromAnn(
      ClientAccess access, boolean bobSeesAll) {
    return HandOver.to(access, "ann", "bob", bobSeesAll, "boss", NOW);
  }

  private static Decision<ClientAccess, ClientAccessEvent> done(ClientAccess next) {
    return Decision.done(next, new ClientAccessHandedOver("c1", "ann", "bob", "boss"));
  }

  @Test
  @DisplayName("BEY-5 a grant goes over with its duties, given now by who hands it over")
  void grant() {
    assertThat(fromAnn(cafe("cid", grant("ann", "old", LONG_AGO, Duty.INSIGHTS)), false))
        .isEqualTo(done(cafe("cid", grant("bob", "boss", NOW, Duty.INSIGHTS))));
  }

  @Test
  @DisplayName("BEY-5 whoever had a grant as well keeps it, for the duties of both")
  void both() {
    var before =
        cafe(
            null,
            grant("ann", "old", LONG_AGO, Duty.INSIGHTS),
            grant("bob", "older", LONG_AGO, Duty.BOOKKEEPING));
    assertThat(fromAnn(before, false))
        .isEqualTo(
            done(cafe(null, grant("bob", "older", LONG_AGO, Duty.BOOKKEEPING, Duty.INSIGHTS))));
  }

  @Test
  @DisplayName(
      "BEY-5 who takes over the post alone gets a grant, unless they see the client anyway")
  void post() {
    var all = Duty.ALL.toArray(Duty[]::new);
    assertThat(fromAnn(cafe("ann"), false))
        .isEqualTo(done(cafe("bob", grant("bob", "boss", NOW, all))));
    assertThat(fromAnn(cafe("ann"), true)).isEqualTo(done(cafe("bob")));
    var granted = grant("bob", "old", LONG_AGO, Duty.APPROVAL);
    assertThat(fromAnn(cafe("ann", granted), false)).isEqualTo(done(cafe("bob", granted)));
  }

  @Test
  @DisplayName("BEY-5 where they had nothing nothing changes, so twice is as good as once")
  void nothing() {
    var bobs = cafe("bob", grant("bob", "boss", NOW, Duty.INSIGHTS));
    assertThat(fromAnn(bobs, false)).isEqualTo(Decision.unchanged());
    assertThat(HandOver.toNobody(bobs, "ann", "boss")).isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("BEY-5 handed over to nobody, grant and post end, each told of")
  void toNobody() {
    var cids = grant("cid", "old", LONG_AGO, Duty.APPROVAL);
    var anns = grant("ann", "old", LONG_AGO, Duty.INSIGHTS);
    assertThat(HandOver.toNobody(cafe("ann", anns, cids), "ann", "boss"))
        .isEqualTo(
            Decision.done(
                cafe(null, cids),
                new AccessWithdrawn("c1", "ann", "boss"),
                new AccountManagerRemoved("c1", "ann", "boss")));
    assertThat(HandOver.toNobody(cafe("cid", anns, cids), "ann", "boss"))
        .isEqualTo(Decision.done(cafe("cid", cids), new AccessWithdrawn("c1", "ann", "boss")));
    assertThat(HandOver.toNobody(cafe("ann", cids), "ann", "boss"))
        .isEqualTo(Decision.done(cafe(null, cids), new AccountManagerRemoved("c1", "ann", "boss")));
  }
}
