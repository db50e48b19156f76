package io.clientele.access.clientaccess.granting;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.clientaccess.ClientAccessEvent.AccessGranted;
import io.clientele.access.clientaccess.ClientAccessEvent.AccessWithdrawn;
import io.clientele.access.clientaccess.ClientAccessEvent.AccountManagerRemoved;
import io.clientele.access.clientaccess.ClientAccessRefusal;
import io.clientele.access.clientaccess.grant.Duty;
import io.clientele.access.clientaccess.grant.Grantee;
import io.clientele.access.clientaccess.granting.AccessChanges.Wanted;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ManyGrantsTest extends GrantingScene {

  private static final Grantee ANN = Grantee.colleague("ann");
  private static final Grantee BOB = Grantee.colleague("bob");

  private final ManyGrants many = new ManyGrants(accesses, granting, viewers);

  private ManyGrants.Result change(
      List<Grantee> grants, List<Grantee> withdrawals, String... clients) {
    var wanted = grants.stream().map(to -> new Wanted(to, null)).toList();
    return many.change(BOSS, new AccessChanges(wanted, withdrawals, List.of(clients)), CAUSE);
  }

  private static void assertRefused(ManyGrants.Result result, ClientAccessRefusal... why) {
    assertThat(result)
        .isInstanceOfSatisfying(
            ManyGrants.Result.Refused.class,
            no -> assertThat(no.why()).extracting(one -> one.reason()).containsExactly(why));
  }

  @Test
  @DisplayName("ACC-3 many clients change by one command, and what was so already is no change")
  void many() {
    accesses.put("c4", "p1", "bob");
    granting.chooseAccountManager(BOSS, "c1", "ann", CAUSE);
    accesses.said.clear();
    assertThat(change(List.of(BOB), List.of(ANN), "c1", "c4", "c1"))
        .isEqualTo(new ManyGrants.Result.Done(1, 1, List.of()));
    assertThat(access("c1").colleagues()).containsExactly("bob");
    assertThat(accesses.said)
        .containsExactly(
            new AccessGranted("c1", "bob", "boss", Duty.ALL),
            new AccessWithdrawn("c1", "ann", "boss"),
            new AccountManagerRemoved("c1", "ann", "boss"));
    assertThat(change(List.of(BOB), List.of(ANN), "c1", "c4"))
        .isEqualTo(new ManyGrants.Result.Done(0, 2, List.of()));
  }

  @Test
  @DisplayName("LST-4 clients of others are unknown like those that are none; the rest is done")
  void unknown() {
    assertThat(change(List.of(BOB), List.of(), "c2", "c1", "c3"))
        .isEqualTo(new ManyGrants.Result.Done(1, 0, List.of("c2", "c3")));
    assertThat(access("c2").colleagues()).isEmpty();
  }

  @Test
  @DisplayName("ACC-3 what cannot be granted is named at once, and nothing changes anywhere")
  void refused() {
    var wrong = List.of(Grantee.colleague("eve"), Grantee.team("t1"), BOB);
    assertRefused(
        change(wrong, List.of(BOB), "c1"),
        ClientAccessRefusal.COLLEAGUE_UNKNOWN,
        ClientAccessRefusal.TEAMS_NOT_OPEN,
        ClientAccessRefusal.GRANTED_AND_WITHDRAWN);
    var ann = caller("ann", "CLIENT_ADMIN");
    var wanted = new AccessChanges(List.of(), List.of(ANN), List.of("c1"));
    assertRefused(many.change(ann, wanted, CAUSE), ClientAccessRefusal.PRACTICE_ADMIN_ONLY);
    assertThat(accesses.said).isEmpty();
  }
}
