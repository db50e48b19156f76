package io.clientele.integration.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.integration.provider.ProviderFault.Disconnected;
import io.clientele.integration.provider.ProviderFault.GrantRefused;
import io.clientele.integration.provider.ProviderFault.NeedsRefresh;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.ProviderFault.Wait;
import io.clientele.simulator.faults.Fault;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The half of the kit about what goes wrong. */
abstract class ProviderFaultsKitTest extends ProviderKit {

  // More than may be retried, so that the fault gets through.
  private static final int EVERY = 5;

  ProviderFaultsKitTest(ProviderWorld world) {
    super(world);
  }

  @Test
  @DisplayName("INT-7 an access token too old asks for a newer one, which works")
  void an_access_token_too_old() {
    var home = world.home();
    var tokens = signIn(home);
    world.clock.turn(world.tokenLife().plusMinutes(1));
    fault(NeedsRefresh.class, tokens, () -> read(tokens, home, ListName.CATEGORIES));
    var second = adapter.refresh(tokens.refresh());
    assertThat(second.expiresAt()).isAfter(world.clock.instant());
    assertThat(read(second, home, ListName.CATEGORIES)).isNotEmpty();
    // Whatever was given is what is used next: it may be new, or the same again.
    var third = adapter.refresh(second.refresh());
    assertThat(read(third, home, ListName.CATEGORIES)).isNotEmpty();
  }

  @Test
  @DisplayName("INT-7 a refresh token nobody gave is refused")
  void a_refresh_token_nobody_gave() {
    fault(GrantRefused.class, null, () -> adapter.refresh(world.forgedRefresh()));
  }

  @Test
  @DisplayName("INT-14 what a person takes back at the provider opens nothing any more")
  void what_a_person_takes_back() {
    var place = world.place(1, 1);
    var tokens = signIn(place);
    world.simulated().withdraw(place.person());
    if (world.accessOutlives()) {
      world.clock.turn(world.tokenLife().plusMinutes(1));
    }
    assertThatThrownBy(() -> read(tokens, place, ListName.CATEGORIES))
        .isInstanceOfAny(NeedsRefresh.class, Disconnected.class);
    fault(GrantRefused.class, tokens, () -> adapter.refresh(tokens.refresh()));
  }

  @Test
  @DisplayName("INT-14 an organisation taken away alone is gone, and is told so")
  void an_organisation_taken_away() {
    var place = world.place(1, 1);
    var tokens = signIn(place);
    assertThat(read(tokens, place, ListName.CATEGORIES)).isNotEmpty();
    world.disconnect(place);
    fault(Disconnected.class, tokens, () -> read(tokens, place, ListName.CATEGORIES));
  }

  @Test
  @DisplayName("INT-5a a sign-in is given back, twice without harm")
  void a_sign_in_is_given_back() {
    var tokens = signIn(world.place(1, 1));
    adapter.revoke(tokens.refresh());
    adapter.revoke(tokens.refresh());
    if (world.revokes()) {
      fault(GrantRefused.class, tokens, () -> adapter.refresh(tokens.refresh()));
    }
  }

  @Test
  @DisplayName("INT-13 too many calls is a wait as long as is said, and a usual one else")
  void too_many_calls() {
    var home = world.home();
    var tokens = signIn(home);
    world.plan(new Fault.Busy(Optional.of(Duration.ofSeconds(61))).calls(1, world.api()));
    var told = fault(Wait.class, tokens, () -> read(tokens, home, ListName.SUPPLIERS));
    assertThat(told.length()).isEqualTo(Duration.ofSeconds(61));
    adapter = world.adapter(); // the one before would not even ask
    world.plan(new Fault.Busy(Optional.empty()).calls(1, world.api()));
    var usual = fault(Wait.class, tokens, () -> read(tokens, home, ListName.SUPPLIERS));
    assertThat(usual.length()).isEqualTo(world.usualWait());
    world.plan(new Fault.Busy(Optional.of(Duration.ofSeconds(7))).calls(1, world.tokens()));
    var identity = fault(Wait.class, tokens, () -> adapter.refresh(tokens.refresh()));
    assertThat(identity.length()).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  @DisplayName("INT-13 a read that fails once, in whatever way, is read again")
  void a_read_that_fails_once() {
    var home = world.home();
    var tokens = signIn(home);
    for (var once : List.of(new Fault.Down(500), new Fault.Html(200), new Fault.Half())) {
      world.plan(once.calls(1, world.api()));
      assertThat(byKeyOnce(read(tokens, home, ListName.CATEGORIES)))
          .as(once.toString())
          .isEqualTo(world.contents(home.organisation(), ListName.CATEGORIES).keySet());
    }
  }

  // After a fault within a page its entries come again; who stores them stores them once.
  private static HashSet<String> byKeyOnce(List<ReferenceItem> items) {
    var keys = new HashSet<String>();
    items.forEach(item -> keys.add(item.externalId()));
    return keys;
  }

  @Test
  @DisplayName("INT-7 a page from in between, or no answer, speaks against nobody")
  void what_speaks_against_nobody() {
    var home = world.home();
    var tokens = signIn(home);
    for (var status : new int[] {503, 403, 401}) {
      world.plan(new Fault.Html(status).calls(EVERY, world.api()));
      fault(Passing.class, tokens, () -> read(tokens, home, ListName.CATEGORIES));
    }
    for (var once : List.of(new Fault.Html(200), new Fault.Down(503), new Fault.Half())) {
      world.plan(once.calls(1, world.tokens()));
      fault(world.unheard(), tokens, () -> adapter.refresh(tokens.refresh()));
    }
  }
}
