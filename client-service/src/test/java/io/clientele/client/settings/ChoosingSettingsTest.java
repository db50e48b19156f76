package io.clientele.client.settings;

import static io.clientele.client.SeenClients.ADA;
import static io.clientele.client.SeenClients.CAUSE;
import static io.clientele.client.SeenClients.EVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.SeenClients;
import io.clientele.client.account.Client;
import io.clientele.client.account.ClientSettings;
import io.clientele.client.account.SomeClient;
import io.clientele.client.practice.Practices;
import io.clientele.client.practice.Region;
import io.clientele.client.settings.mongo.SettingsCollections;
import io.clientele.platform.aggregate.IfMatch;
import io.clientele.platform.aggregate.Outcome;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChoosingSettingsTest {

  private static final IfMatch FIRST = new IfMatch(1);

  private final SeenClients seen = new SeenClients();
  private final DefaultSettings defaults = SettingsCollections.defaults(seen.mongo(), seen.name());
  private final ChosenDefaults chosen = new ChosenDefaults(SeenClients.in(Region.US), defaults);

  @AfterEach
  void clear() {
    seen.close();
  }

  @Test
  @DisplayName("LIF-5 default settings are read as they were chosen last, in their version")
  void as_they_were_chosen_last() {
    assertThat(chosen.find("p1"))
        .isInstanceOfSatisfying(
            Outcome.Unchanged.class, found -> assertThat(found.version()).isZero());
    assertThat(choose(0)).isInstanceOf(Outcome.Done.class);
    assertThat(chosen.find("p1"))
        .isEqualTo(new Outcome.Unchanged<>(WantedSettingsTest.good().of("p1"), 1));
    assertThat(choose(1)).isInstanceOf(Outcome.Unchanged.class);
    assertThat(codes(choose(0))).containsExactly("CHANGED_MEANWHILE");
  }

  @Test
  @DisplayName("LIF-5 who is no practice admin does not choose, whatever else they are")
  void who_is_no_practice_admin() {
    assertThat(ChosenDefaults.lacks(ADA)).isEmpty();
    assertThat(ChosenDefaults.lacks(EVE))
        .hasValueSatisfying(
            no -> assertThat(no.facts()).containsEntry("requiredRole", "PRACTICE_ADMIN"));
    assertThat(
            codes(chosen.choose(EVE, WantedSettingsTest.good(), new IfMatch(0), CAUSE, one -> one)))
        .containsExactly("PRACTICE_ADMIN_ONLY");
  }

  @Test
  @DisplayName("LIF-5 while the practice is not heard of nothing is read or chosen")
  void while_the_practice_is_not_heard_of() {
    var early = new ChosenDefaults(SeenClients.notHeardOf(), defaults);
    assertThat(codes(early.find("p1"))).containsExactly("SUBSCRIPTION_NOT_KNOWN_YET");
    assertThat(
            codes(early.choose(ADA, WantedSettingsTest.good(), new IfMatch(0), CAUSE, one -> one)))
        .containsExactly("SUBSCRIPTION_NOT_KNOWN_YET");
  }

  @Test
  @DisplayName("LIF-5 a client is given settings whole, and keeps the version of its defaults")
  void given_settings_whole() {
    seen.add(SomeClient.called("c1").client().with(whole(5L)));
    var settings = settings(SeenClients.notHeardOf());
    assertThat(settings.find(ADA, "c1")).isEqualTo(new Outcome.Unchanged<>(whole(5L), 1));
    assertThat(change(settings, "IE")).isInstanceOf(Outcome.Done.class);
    var given = settings.find(ADA, "c1");
    assertThat(given)
        .isEqualTo(
            new Outcome.Unchanged<>(
                new WantedClientSettings("IE", WantedSettingsTest.good()).over(whole(5L)), 2));
    assertThat(((ClientSettings) ((Outcome.Unchanged<?>) given).state()).defaultsVersion())
        .isEqualTo(5);
  }

  @Test
  @DisplayName("LIF-5 to give a client what it has, or what cannot be, changes nothing")
  void changes_nothing() {
    var wanted = new WantedClientSettings("IE", WantedSettingsTest.good());
    seen.add(SomeClient.called("c1").client().with(wanted.over(whole(5L))));
    var settings = settings(SeenClients.in(Region.UK));
    assertThat(change(settings, "IE")).isInstanceOf(Outcome.Unchanged.class);
    assertThat(codes(change(settings, "UK"))).containsExactly("COUNTRY_UNUSABLE");
    assertThat(seen.clients().find("c1").version()).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "CLI-8 a client that has not all settings is shown its practice's, once it is heard of")
  void that_has_not_all_settings() {
    seen.add(SomeClient.called("c1").client()); // without bookkeeping and publishing
    assertThat(codes(settings(SeenClients.notHeardOf()).find(ADA, "c1")))
        .containsExactly("SUBSCRIPTION_NOT_KNOWN_YET");
    assertThat(settings(SeenClients.in(Region.UK)).find(ADA, "c1"))
        .isInstanceOfSatisfying(
            Outcome.Unchanged.class,
            found ->
                assertThat(((ClientSettings) found.state()).bookkeeping())
                    .isEqualTo(
                        defaults
                            .of(SeenClients.in(Region.UK).find("p1").orElseThrow())
                            .settings()
                            .bookkeeping()));
  }

  @Test
  @DisplayName("LST-4 who does not see a client neither reads nor changes its settings")
  void who_does_not_see_it() {
    seen.add(SomeClient.called("c1").client());
    var settings = settings(SeenClients.in(Region.UK));
    assertThat(codes(settings.find(EVE, "c1"))).containsExactly("CLIENT_NOT_FOUND");
    var wanted = new WantedClientSettings("IE", WantedSettingsTest.good());
    assertThat(codes(settings.change(EVE, "c1", wanted, FIRST, CAUSE, Client::id)))
        .containsExactly("CLIENT_NOT_FOUND");
  }

  private Outcome<DefaultClientSettings> choose(int version) {
    return chosen.choose(
        ADA, WantedSettingsTest.good(), new IfMatch(version), CAUSE, DefaultClientSettings::id);
  }

  private BusinessSettings settings(Practices practices) {
    return new BusinessSettings(seen.clients(), seen.roster(), practices);
  }

  private static Outcome<Client> change(BusinessSettings settings, String country) {
    var wanted = new WantedClientSettings(country, WantedSettingsTest.good());
    return settings.change(ADA, "c1", wanted, FIRST, CAUSE, Client::id);
  }

  private static ClientSettings whole(long version) {
    return new ClientSettings(
        "GB",
        "GBP",
        "Europe/London",
        "--04-05",
        WantedSettingsTest.BOOKKEEPING,
        WantedSettingsTest.PUBLISHING,
        version);
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?> no
        ? no.why().stream().map(why -> why.reason().name()).toList()
        : List.of();
  }
}
