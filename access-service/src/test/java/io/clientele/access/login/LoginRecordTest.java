package io.clientele.access.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.login.LoginRecord.AtPractice;
import io.clientele.platform.recording.Change;
import io.clientele.platform.recording.Entry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LoginRecordTest {

  private static Login at(String id, Membership... memberships) {
    return new Login(
        id, id + "@x", id + "@x", "N", "hash", true, null, 1, List.of(memberships), List.of());
  }

  private static Membership standard(String practice) {
    return new Membership(practice, Role.STANDARD, List.of());
  }

  private static List<Entry> entries(
      @Nullable Login before, Login after, String name, LoginEvent event) {
    return LoginRecord.entries(new Change<>(after.id(), name, before, after, event));
  }

  @Test
  @DisplayName("ACC-10 who joins a practice is on its record, with what they are there")
  void joins() {
    var after = at("ann", standard("p1"), standard("p2"));
    var joined = LoginEvent.joined("ann", standard("p2"));
    assertThat(entries(at("ann", standard("p1")), after, "ColleagueJoined.v1", joined))
        .containsExactly(
            new Entry(
                "p2",
                "COLLEAGUE_JOINED",
                Map.of(
                    "about",
                    List.of("ann"),
                    "details",
                    Map.of("role", "STANDARD", "permissions", List.of())),
                LoginRecord.of("p2", "ann"),
                new AtPractice("p2", "ann", Role.STANDARD, List.of())));
    assertThat(entries(null, at("ann", standard("p2")), "ColleagueJoined.v1", joined)).hasSize(1);
    assertThat(entries(after, after, "ColleagueJoined.v1", joined)).as("again").isEmpty();
  }

  @Test
  @DisplayName("ACC-10 a merge is on the record of each practice where it changes what somebody is")
  void merge() {
    var gone = new LoginEvent.LoginGivenUp("bob", "ann");
    var before = at("bob", standard("p1"), standard("p2"));
    var left = entries(before, at("bob"), "LoginGivenUp.v1", gone);
    assertThat(left)
        .extracting(Entry::state)
        .containsExactly(
            new AtPractice("p1", "bob", null, List.of()),
            new AtPractice("p2", "bob", null, List.of()));
    var ann = at("ann", standard("p1"));
    var both = at("ann", standard("p1"), standard("p2"));
    assertThat(entries(ann, both, "LoginsMerged.v1", new LoginEvent.LoginsMerged("ann", "bob")))
        .extracting(Entry::state)
        .containsExactly(new AtPractice("p2", "ann", Role.STANDARD, List.of()));
  }

  @Test
  @DisplayName("ACC-10 that somebody signs in by something else is on record at each practice")
  void signsIn() {
    var ann = at("ann", standard("p1"), standard("p2"));
    assertThat(entries(ann, ann, "PasswordChanged.v1", new LoginEvent.PasswordChanged("ann")))
        .containsExactly(
            new Entry("p1", "PASSWORD_CHANGED", Map.of("about", List.of("ann")), null, null),
            new Entry("p2", "PASSWORD_CHANGED", Map.of("about", List.of("ann")), null, null));
    assertThat(entries(ann, ann, "TokensEnded.v1", new LoginEvent.TokensEnded("ann"))).isEmpty();
    assertThat(
            entries(
                ann,
                ann,
                "SecondFactorChanged.v1",
                new LoginEvent.SecondFactorChanged(
                    "ann", LoginEvent.SecondFactorChanged.What.SWITCHED_OFF)))
        .as("on record by the operator's act")
        .isEmpty();
  }
}
