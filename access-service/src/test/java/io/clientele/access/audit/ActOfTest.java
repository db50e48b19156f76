package io.clientele.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.clientaccess.ClientAccessEvent;
import io.clientele.access.login.ClientRole;
import io.clientele.access.login.LoginEvent;
import io.clientele.access.login.Role;
import io.clientele.access.practice.PracticeEvent;
import io.clientele.access.team.TeamEvent;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ActOfTest {

  /** What an event may say in words of its own and is on record: ids, and names of ours. */
  private static final Set<String> IDS_AND_OUR_WORDS =
      Set.of(
          "client",
          "team",
          "colleague",
          "colleagues",
          "login",
          "members",
          "from",
          "into",
          "to",
          "successor",
          "admin",
          "invitation",
          "permissions");

  private static final Set<String> LEFT_OUT =
      Set.of("practice", "name", "region", "partnerType", "timeZone");

  private static Stream<RecordComponent> components() {
    return Stream.of(
            ClientAccessEvent.class, LoginEvent.class, PracticeEvent.class, TeamEvent.class)
        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
        .flatMap(event -> Arrays.stream(event.getRecordComponents()));
  }

  @Test
  @DisplayName("ACC-10 the record is of ids only: whoever tells something new decides if it is one")
  void idsOnly() {
    assertThat(components())
        .isNotEmpty()
        .allSatisfy(
            one -> {
              var name = one.getName();
              var ours =
                  one.getType().isEnum()
                      || one.getGenericType().getTypeName().contains("clientele")
                      || one.getType().isPrimitive();
              assertThat(
                      ours
                          || name.equals("by")
                          || name.endsWith("By")
                          || LEFT_OUT.contains(name)
                          || IDS_AND_OUR_WORDS.contains(name))
                  .as("%s of %s", name, one.getDeclaringRecord())
                  .isTrue();
            });
  }

  @Test
  @DisplayName("ACC-10 an act is called as its event, and says for whom and how, not twice by whom")
  void granted() {
    var act =
        ActOf.of(
            "ClientUserAdded.v1",
            new ClientAccessEvent.ClientUserAdded("c1", "ann", ClientRole.BUSINESS_ADMIN, "i1"));
    assertThat(act.name()).isEqualTo("CLIENT_USER_ADDED");
    assertThat(act.facts())
        .isEqualTo(
            Map.of(
                "client", "c1",
                "about", List.of("ann"),
                "details", Map.of("role", "BUSINESS_ADMIN", "invitation", "i1")));
    var withdrawn =
        ActOf.of("AccessWithdrawn.v1", new ClientAccessEvent.AccessWithdrawn("c1", "ann", "boss"));
    assertThat(withdrawn.facts()).isEqualTo(Map.of("client", "c1", "about", List.of("ann")));
  }

  @Test
  @DisplayName("ACC-10 where two logins are named, the record says which is which")
  void two() {
    var act =
        ActOf.of(
            "ClientAccessPassedOn.v1",
            new ClientAccessEvent.ClientAccessPassedOn("c1", "ann", "ann-too"));
    assertThat(act.facts())
        .isEqualTo(
            Map.of(
                "client", "c1",
                "about", List.of("ann", "ann-too"),
                "details", Map.of("from", "ann", "into", "ann-too")));
  }

  @Test
  @DisplayName("ACC-10 what is not there is not on record")
  void nothing() {
    var act =
        ActOf.of(
            "ColleagueJoined.v1",
            new LoginEvent.ColleagueJoined("ann", "p1", Role.STANDARD, List.of("X"), null));
    assertThat(act.facts())
        .isEqualTo(
            Map.of(
                "about",
                List.of("ann"),
                "details",
                Map.of("role", "STANDARD", "permissions", List.of("X"))));
  }
}
