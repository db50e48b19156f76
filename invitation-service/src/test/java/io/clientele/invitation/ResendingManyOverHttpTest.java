package io.clientele.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.invitation.Api.Answer;
import io.clientele.platform.event.Json;
import io.clientele.testkit.contract.Contracts;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Order(3)
class ResendingManyOverHttpTest extends AbstractServiceTest {

  /** At a desk, with the command for many. */
  private record Many(Desk desk, String bearer) {

    private String path(String more) {
      return "/api/practices/" + desk.practice + "/invitation-resendings" + more;
    }

    Answer post(String more, Object body, String key) {
      return desk.api.send(
          "POST",
          path(more),
          Map.of(
              "Authorization", bearer, "Content-Type", "application/json", "Idempotency-Key", key),
          Json.MAPPER.writeValueAsString(body));
    }

    Answer choose(Object body) {
      return post("", body, UUID.randomUUID().toString());
    }

    Answer get(String more) {
      return desk.api.get(path(more), Map.of("Authorization", bearer));
    }

    /** One that is to have this status soon. */
    Answer whenIs(String id, String status) {
      return await(status)
          .until(() -> get("/" + id), is -> is.body().get("status").asString().equals(status));
    }

    Answer apply(Answer planned) {
      var yes = Map.of("planToken", planned.body().at("/plan/token").asString());
      return post("/" + id(planned) + "/application", yes, UUID.randomUUID().toString());
    }
  }

  private static String id(Answer answer) {
    return answer.body().get("id").asString();
  }

  @Test
  @DisplayName("BEY-1 invitations that are named are planned, said yes to, and sent again")
  void named() {
    var desk = desk();
    var many = new Many(desk, desk.asAdmin());
    var email = Desk.someEmail();
    var first = desk.invited(desk.asAdmin(), desk.user(email));
    var second = desk.invited(desk.asColleague(), desk.user(Desk.someEmail()));
    var old = Desk.mailedLink(email);
    var unknown = UUID.randomUUID().toString();
    var asked = Map.of("invitations", List.of(first, unknown, second));
    var key = UUID.randomUUID().toString();
    var chosen = many.post("", asked, key);
    assertThat(chosen.status()).as(chosen.text()).isEqualTo(202);
    assertThat(chosen.body().get("status").asString()).isEqualTo("PLANNING");
    assertThat(chosen.body().get("fileName").isNull()).isTrue();
    assertThat(chosen.body().get("rows").asInt()).isEqualTo(3);
    assertThat(chosen.header("Location")).isEqualTo(many.path("/" + id(chosen)));
    assertThat(many.post("", asked, key).text()).isEqualTo(chosen.text());

    var planned = many.whenIs(id(chosen), "PLANNED");
    assertThat(planned.body().at("/plan/change").asInt()).isEqualTo(2);
    var refused = many.get("/" + id(chosen) + "/rows?effect=REFUSED").body();
    assertThat(refused.at("/columns/0").asString()).isEqualTo("Invitation");
    assertThat(refused.at("/items/0/cells/0").asString()).isEqualTo(unknown);
    assertThat(refused.at("/items/0/why/0/code").asString()).isEqualTo("INVITATION_NOT_FOUND");
    assertThat(desk.look(old).status()).as("nothing is sent yet").isEqualTo(200);

    assertThat(many.apply(planned).status()).isEqualTo(202);
    var applied = many.whenIs(id(chosen), "APPLIED").body();
    assertThat(applied.at("/outcome/changed").asInt()).isEqualTo(2);
    await().until(() -> Providers.mailsTo(email).size() == 2);
    assertThat(desk.look(old).codes()).containsExactly("LINK_NOT_FOUND");
    assertThat(desk.get(desk.asAdmin(), "/" + second).body().get("invitedBy").asString())
        .isEqualTo(desk.admin);
    assertThat(many.get("/" + id(chosen) + "/rows.csv").text())
        .contains("Invitation,Line,Effect,Outcome,Invitation,Reasons", first + ",2,CHANGE,CHANGE");
    var told =
        await()
            .until(
                () ->
                    topics.about("clientele.invitation", "invitation/" + first).stream()
                        .filter(one -> one.type().endsWith("InvitationResent.v1"))
                        .toList(),
                some -> !some.isEmpty());
    assertThat(told).hasSize(1);
    assertThat(
            Contracts.faults("invitation", "InvitationResent.v1", told.getFirst().record().value()))
        .isEmpty();
  }

  @Test
  @DisplayName(
      "BEY-1 those that fit a filter are planned, of those their sender sees, and given up")
  void fitting() {
    var desk = desk();
    var own = desk.invited(desk.asAdmin(), desk.user(Desk.someEmail()));
    desk.invited(desk.asAdmin(), Desk.newColleague(Desk.someEmail()));
    var many = new Many(desk, desk.asColleague());
    var filter = Map.of("filter", Map.of("client", desk.client, "status", "PENDING"));
    var chosen = many.choose(filter);
    assertThat(chosen.status()).as(chosen.text()).isEqualTo(202);
    many.whenIs(id(chosen), "PLANNED");
    var rows = many.get("/" + id(chosen) + "/rows").body();
    assertThat(rows.get("items").size()).isEqualTo(1);
    assertThat(rows.at("/items/0/subject").asString()).isEqualTo(own);
    assertThat(rows.at("/items/0/was").asString()).isEqualTo("PENDING");
    var admins = new Many(desk, desk.asAdmin());
    assertThat(admins.get("/" + id(chosen)).codes()).containsExactly("BULK_NOT_FOUND");
    var away =
        desk.api.send(
            "DELETE",
            many.path("/" + id(chosen)),
            Map.of("Authorization", desk.asColleague()),
            null);
    assertThat(away.body().get("status").asString()).isEqualTo("LAPSED");
    var none = many.choose(Map.of("filter", Map.of("delivery", "BOUNCED")));
    assertThat(none.status()).isEqualTo(422);
    assertThat(none.codes()).containsExactly("NO_ROWS");
  }

  @Test
  @DisplayName(
      "GTW-2 a choice of both, of neither, of no ids or of what is sent to nobody is refused")
  void bad_choices() {
    var desk = desk();
    var many = new Many(desk, desk.asAdmin());
    var id = UUID.randomUUID().toString();
    var tooMany = Collections.nCopies(10_001, "x").stream().map(x -> UUID.randomUUID()).toList();
    for (var bad :
        List.<Map<String, Object>>of(
            Map.of(),
            Map.of("invitations", List.of(id), "filter", Map.of()),
            Map.of("invitations", List.of()),
            Map.of("invitations", List.of("=1+1")),
            Map.of("invitations", tooMany),
            Map.of("filter", Map.of("status", "ACCEPTED")),
            Map.of("filter", Map.of("name", "Zoe")))) {
      var refused = many.choose(bad);
      assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    }
    var two = many.choose(Map.of("invitations", List.of(id, "=1+1", id, "x")));
    assertThat(two.body().get("errors").values().stream().map(e -> e.get("field").asString()))
        .as(two.text())
        .containsExactlyInAnyOrder("invitations[1]", "invitations[3]");
    assertThat(many.get("").ids()).isEmpty();
  }
}
