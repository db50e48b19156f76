package io.clientele.integration.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.clientele.integration.provider.ProviderFault.GrantRefused;
import io.clientele.integration.provider.ProviderFault.ListClosed;
import io.clientele.integration.provider.ProviderWorld.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every adapter must do, against its provider simulated: each has a class below this one. */
public abstract class ProviderKitTest extends ProviderFaultsKitTest {

  protected ProviderKitTest(ProviderWorld world) {
    super(world);
  }

  @Test
  @DisplayName("INT-3 a sign-in brings tokens, and opens what the person allowed")
  void a_sign_in_opens_what_was_allowed() {
    var home = world.home();
    var tokens = signIn(home);
    assertThat(tokens.expiresAt()).isAfter(world.clock.instant());
    assertThat(tokens.toString()).doesNotContain(world.secrets(tokens));
    var organisations = adapter.organisations(tokens.access());
    assertThat(organisations).anyMatch(one -> one.id().equals(home.organisation()));
    if (adapter.reach() == Reach.ONE) {
      assertThat(organisations).hasSize(1);
    }
    var described =
        adapter.describe(
            tokens.access(), Organisation.named(home.organisation(), home.name() + "?"));
    assertThat(described.id()).isEqualTo(home.organisation());
    assertThat(described.name()).isEqualTo(home.name());
    assertThat(Optional.ofNullable(described.currency()).orElse("GBP")).isEqualTo("GBP");
  }

  @Test
  @DisplayName("BEY-4 tokens say when their sign-in ends by the provider's rules")
  void when_a_sign_in_ends() {
    var tokens = signIn(world.home());
    assertUnused(tokens.ends());
    var later = adapter.refresh(tokens.refresh()).ends();
    assertUnused(later);
    if (adapter.software() == Software.QUICKBOOKS) {
      assertThat(later.hard()).isCloseTo(inSeconds(157_680_000), within(1, ChronoUnit.MINUTES));
    } else {
      assertThat(later.hard()).as("its rules know none").isNull();
    }
  }

  private void assertUnused(Ends ends) {
    var life =
        switch (adapter.software()) {
          case XERO -> Duration.ofDays(60);
          case QUICKBOOKS -> Duration.ofDays(101);
          case SAGE -> Duration.ofDays(31);
          case FREEAGENT -> Duration.ofSeconds(631_151_957);
          case KASHFLOW -> null;
        };
    if (life == null) {
      assertThat(ends.endsAt()).isNull();
    } else {
      assertThat(ends.endsAt())
          .isCloseTo(inSeconds(life.toSeconds()), within(1, ChronoUnit.MINUTES));
      assertThat(ends.isRolling()).isTrue();
    }
  }

  private Instant inSeconds(long seconds) {
    return world.clock.instant().plusSeconds(seconds);
  }

  @Test
  @DisplayName("INT-3 what a provider did not send brings no tokens")
  void what_was_not_sent() {
    var answer = world.signIn(adapter, world.home());
    fault(
        GrantRefused.class,
        null,
        () -> adapter.redeem(world.forged(answer), ProviderWorld.VERIFIER, ProviderWorld.CALLBACK));
    fault(
        GrantRefused.class,
        null,
        () -> adapter.redeem(Map.of(), ProviderWorld.VERIFIER, ProviderWorld.CALLBACK));
  }

  @Test
  @DisplayName("INT-4 every list is read whole, with what is archived, and each entry once")
  void every_list_is_read_whole() {
    var home = world.home();
    var tokens = signIn(home);
    for (var list : adapter.lists()) {
      assertThat(byKey(read(tokens, home, list)))
          .as(list.name())
          .isEqualTo(new TreeMap<>(world.contents(home.organisation(), list)));
    }
  }

  @Test
  @DisplayName("INT-4 a list of several pages is read to its last, one page at a time")
  void a_list_of_several_pages() {
    var place = world.place(2 * world.pageSize() + 1, world.pageSize());
    var tokens = signIn(place);
    var before = world.asked();
    assertThat(byKey(read(tokens, place, ListName.SUPPLIERS)))
        .isEqualTo(new TreeMap<>(world.contents(place.organisation(), ListName.SUPPLIERS)));
    assertThat(world.asked() - before).isGreaterThanOrEqualTo(3);
    assertThat(byKey(read(tokens, place, ListName.CUSTOMERS)))
        .isEqualTo(new TreeMap<>(world.contents(place.organisation(), ListName.CUSTOMERS)));
  }

  @Test
  @DisplayName("INT-4 a list without entries is whole all the same")
  void a_list_without_entries() {
    var place = world.place(0, 0);
    var tokens = signIn(place);
    var items = new ArrayList<ReferenceItem>();
    var read =
        adapter.read(tokens.access(), place.organisation(), ListName.SUPPLIERS, null, items::add);
    assertThat(read.whole()).isTrue();
    assertThat(items).isEmpty();
  }

  @Test
  @DisplayName("INT-4 what has changed comes alone where it can be asked for, else all of it")
  void what_has_changed() {
    var home = world.home();
    var tokens = signIn(home);
    var whole = readSince(tokens, home, null, new ArrayList<>());
    assertThat(whole.whole()).isTrue();
    var before = world.contents(home.organisation(), ListName.SUPPLIERS).keySet();
    world.simulated().addContacts(home.organisation(), 3, 1);
    var after = new HashSet<>(world.contents(home.organisation(), ListName.SUPPLIERS).keySet());
    var since = whole.asOf() == null ? world.clock.instant() : whole.asOf();
    var items = new ArrayList<ReferenceItem>();
    var next = readSince(tokens, home, since, items);
    assertThat(next.whole()).isEqualTo(whole.asOf() == null);
    if (!next.whole()) {
      after.removeAll(before);
      assertThat(since).isBefore(world.clock.instant().minus(Duration.ofMinutes(4)));
    }
    assertThat(byKey(items).keySet()).isEqualTo(after);
  }

  private ListRead readSince(
      Tokens tokens, Place place, @Nullable Instant since, List<ReferenceItem> items) {
    return adapter.read(
        tokens.access(), place.organisation(), ListName.SUPPLIERS, since, items::add);
  }

  @Test
  @DisplayName("INT-4 a list that is closed is closed alone")
  void a_list_that_is_closed() {
    var place = world.place(1, 1);
    var tokens = signIn(place);
    var closed = world.close(place);
    assumeThat(closed).isPresent();
    fault(ListClosed.class, tokens, () -> read(tokens, place, closed.orElseThrow()));
    var open =
        closed.orElseThrow() == ListName.CATEGORIES ? ListName.SUPPLIERS : ListName.CATEGORIES;
    assertThat(read(tokens, place, open)).isNotEmpty();
  }

  @Test
  @DisplayName("INT-9 a sign-in that opens a thousand organisations lists each of them once")
  void a_thousand_organisations() {
    assumeThat(adapter.reach()).isEqualTo(Reach.MANY);
    Place last = world.home();
    for (var added = 0; added < 1000; added++) {
      last = world.place(1, 0);
    }
    var tokens = signIn();
    var found = adapter.organisations(tokens.access()).stream().map(Organisation::id).toList();
    assertThat(found).hasSizeGreaterThanOrEqualTo(1000).doesNotHaveDuplicates();
    assertThat(found).contains(last.organisation());
  }

  @Test
  @DisplayName("INT-4 of twenty thousand suppliers few are held at a time")
  void twenty_thousand_suppliers() {
    var place = world.place(20_000, 0);
    var tokens = signIn(place);
    var before = world.asked();
    var seen = new LiveEntries(world::asked);
    adapter.read(tokens.access(), place.organisation(), ListName.SUPPLIERS, null, seen);
    assertThat(seen.count()).isEqualTo(20_000);
    assertThat(seen.mostAlive()).isLessThan(5_000);
    // The first came when most pages had not even been asked for.
    assertThat(3 * (seen.askedAtFirst() - before)).isLessThan(world.asked() - before);
  }
}
