package io.clientele.access.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.login.LoginEvent.ColleagueChanged;
import io.clientele.access.login.LoginEvent.ColleagueLeft;
import io.clientele.platform.contact.EmailAddress;
import io.clientele.platform.decision.Decision;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ColleagueChangeTest {

  private static final Membership THERE =
      new Membership("p1", Role.CLIENT_ADMIN, List.of("B", "A"), "i1");
  private static final Membership ELSEWHERE = new Membership("p2", Role.STANDARD, List.of(), "i2");
  private static final Login ANN =
      new Login(
          "ann",
          "a@x.example",
          "a@x.example",
          "Ann",
          "hash",
          true,
          null,
          7,
          List.of(THERE, ELSEWHERE),
          List.of(new ClientMembership("c1", ClientRole.BUSINESS_USER, "i3")));

  private static Login next(Decision<Login, LoginEvent> decision) {
    assertThat(decision).isInstanceOf(Decision.Done.class);
    return ((Decision.Done<Login, LoginEvent>) decision).next();
  }

  private static Function<String, Optional<ClientRole>> at(ClientRole role) {
    return id -> id.equals("ann") ? Optional.of(role) : Optional.empty();
  }

  private static List<LoginEvent> events(Decision<Login, LoginEvent> decision) {
    return ((Decision.Done<Login, LoginEvent>) decision).events();
  }

  @Test
  @DisplayName("ACC-8 another role is one write, told once, and ends the tokens of before")
  void role() {
    var made = ColleagueChange.to("p1", Role.STANDARD, List.of("C")).of(ANN, "boss");
    assertThat(events(made))
        .containsExactly(new ColleagueChanged("ann", "p1", Role.STANDARD, List.of("C"), "boss"));
    assertThat(next(made).memberships())
        .containsExactly(new Membership("p1", Role.STANDARD, List.of("C"), "i1"), ELSEWHERE);
    assertThat(next(made).clients()).isEqualTo(ANN.clients());
    assertThat(next(made).rights()).isEqualTo(8);
    assertThat(next(made).signOuts()).as("they stay signed in").isZero();
  }

  @Test
  @DisplayName("ACC-2 other permissions with the same role are a change, the same ones are none")
  void permissions() {
    var fewer = ColleagueChange.to("p1", Role.CLIENT_ADMIN, List.of("A")).of(ANN, "boss");
    assertThat(next(fewer).at("p1").map(Membership::permissions)).contains(List.of("A"));
    assertThat(ColleagueChange.to("p1", Role.CLIENT_ADMIN, List.of("A", "B")).of(ANN, "boss"))
        .isInstanceOf(Decision.Unchanged.class);
  }

  @Test
  @DisplayName("ACC-8 who leaves belongs there no longer, elsewhere as before, and tokens end")
  void leaving() {
    var made = ColleagueChange.leaving("p1", "bob").of(ANN, "boss");
    assertThat(events(made)).containsExactly(new ColleagueLeft("ann", "p1", "boss", "bob"));
    assertThat(next(made).memberships()).containsExactly(ELSEWHERE);
    assertThat(next(made).clients()).isEqualTo(ANN.clients());
    assertThat(next(made).rights()).isEqualTo(8);
    assertThat(ColleagueChange.leaving("p1", "bob").of(next(made), "boss"))
        .isInstanceOf(Decision.Unchanged.class);
    assertThat(ColleagueChange.to("p1", Role.STANDARD, List.of()).of(next(made), "boss"))
        .isInstanceOf(Decision.Unchanged.class);
  }

  @Test
  @DisplayName("ACC-8 who was removed comes back by another invitation only, not by the same")
  void comingBack() {
    var gone = next(ColleagueChange.leaving("p1", null).of(ANN, "boss"));
    var proof = new Proof.KnowsPassword("hash");
    assertThat(gone.join(proof, THERE))
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            no -> assertThat(no.why().toString()).contains("MEMBERSHIP_ENDED"));
    var back = next(gone.join(proof, THERE.by("i9")));
    assertThat(back.at("p1").map(Membership::invitation)).contains("i9");
    var once = next(ColleagueChange.leaving("p1", null).of(back, "boss"));
    assertThat(once.left()).containsExactly("i1", "i9");
  }

  @Test
  @DisplayName("ACC-8 a practice's first admin who left is not made one again by the same mail")
  void firstAdmin() {
    var first = new Membership("p3", Role.PRACTICE_ADMIN, List.of());
    var fresh = new NewLogin("ann", new EmailAddress("a@x.example"), "Ann", "hash");
    var founded = next(Login.emailProven(null, fresh, first));
    var gone = next(ColleagueChange.leaving("p3", null).of(founded, "boss"));
    assertThat(Login.emailProven(gone, fresh, first)).isInstanceOf(Decision.Unchanged.class);
  }

  @Test
  @DisplayName("ACC-5 a login follows what it is at a client, and never comes to belong by it")
  void clientUser() {
    var raised = ClientUserChange.follow(ANN, "c1", at(ClientRole.BUSINESS_ADMIN));
    assertThat(events(raised))
        .containsExactly(
            new LoginEvent.ClientUserRoleChanged("ann", "c1", ClientRole.BUSINESS_ADMIN));
    assertThat(next(raised).clients())
        .containsExactly(new ClientMembership("c1", ClientRole.BUSINESS_ADMIN, "i3"));
    assertThat(next(raised).rights()).isEqualTo(8);
    var left = ClientUserChange.follow(ANN, "c1", id -> Optional.empty());
    assertThat(events(left)).containsExactly(new LoginEvent.ClientUserLeft("ann", "c1"));
    assertThat(next(left).clients()).isEmpty();
    assertThat(next(left).left()).containsExactly("i3");
    assertThat(ClientUserChange.follow(ANN, "c1", at(ClientRole.BUSINESS_USER)))
        .isInstanceOf(Decision.Unchanged.class);
    assertThat(ClientUserChange.follow(ANN, "c2", at(ClientRole.BUSINESS_USER)))
        .isInstanceOf(Decision.Unchanged.class);
  }
}
