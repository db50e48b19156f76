package io.clientele.standalone.journey.invitation;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.Standalone;
import io.clientele.standalone.journey.api.Api;
import io.clientele.standalone.journey.api.ClientList;
import io.clientele.standalone.journey.api.Items;
import io.clientele.standalone.journey.api.Listed;
import io.clientele.standalone.journey.api.Practice;
import io.clientele.standalone.journey.api.Session;
import io.clientele.standalone.journey.check.Checks;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A colleague sees a client by a team, it is asked why, and they leave everything to another. */
public final class ColleagueLeaves {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String NAME = "Uma Sands";
  private static final int UNAUTHORIZED = 401;

  private final Standalone standalone;
  private final Practice practice;
  private final Checks checks;
  private final Staff staff;
  private final Session leaver;
  private final Session successor;

  /**
   * The step.
   *
   * @param successor a standard colleague of the practice
   */
  public ColleagueLeaves(
      Standalone standalone, Practice practice, Session successor, Checks checks) {
    this.standalone = standalone;
    this.practice = practice;
    this.checks = checks;
    this.staff = new Staff(standalone, practice, checks);
    this.leaver = Session.of(standalone.gateway(), "uma.sands", "ledger-and-lane.example");
    this.successor = successor;
  }

  /** Who leaves. */
  public Session leaver() {
    return leaver;
  }

  /** Plays it. */
  public void play() {
    staff.join(NAME, leaver);
    String login = staff.login(leaver);
    String token = leaver.tokens().accessToken();
    List<Listed> all = practice.clients().all();
    List<Listed> own = all.subList(all.size() - 3, all.size() - 1);
    try (Api theirs = new Api(standalone.gateway(), () -> token)) {
      String team = grantTeam(all.getLast(), login, new ClientList(theirs, practice.id()));
      explain(all.getLast(), login);
      grant(own, login);
      checkReport(login);
      leave(login);
      checkHandedOver(own, team, login);
      checkGone(theirs);
    }
  }

  private String grantTeam(Listed client, String login, ClientList seen) {
    Map<String, Object> north = Map.of("name", "North", "members", List.of(login));
    JsonNode team = practice.api().post(practice.path("teams"), north).expect(201, "the team");
    String id = team.path("team").asText();
    practice.api().put(access(client) + "/teams/" + id).expect(200, "the team's grant");
    Checks.eventually("the team's client", PATIENCE, seen::all, List.of(client)::equals);
    checks.that(true, NAME + " is in a team, and sees exactly the one client it is granted");
    return id;
  }

  private void explain(Listed client, String login) {
    String path = access(client) + "/explanation?colleague=" + login;
    JsonNode why = practice.api().get(path).expect(200, "the explanation");
    checks.equal(
        why.path("sees").asBoolean() + " " + Items.all(why.path("paths"), "kind"),
        "true [TEAM]",
        "asked why they see it, the answer is the team, and nothing else");
  }

  private void grant(List<Listed> own, String login) {
    for (Listed client : own) {
      practice.api().put(access(client) + "/colleagues/" + login).expect(200, "the grant");
    }
    practice
        .api()
        .put(access(own.getFirst()) + "/account-manager", Map.of("colleague", login))
        .expect(200, "the account manager");
  }

  private void checkReport(String login) {
    String path = practice.path("colleagues/" + login + "/leaver-report");
    JsonNode report = practice.api().get(path).expect(200, "the leaver report");
    checks.equal(
        report.at("/clients/count").asInt() + " " + report.at("/accountManagerOf/count").asInt(),
        "2 1",
        "what they would leave behind is one call: two clients, of one they are account manager");
  }

  private void leave(String login) {
    String path = practice.path("colleagues/" + login + "/departure");
    String heir = staff.login(successor);
    int status = practice.api().post(path, Map.of("successor", heir)).status();
    checks.that(status == 200 || status == 202, "one command sees them off, to a successor");
    Checks.eventually(
        "the departure's end",
        PATIENCE,
        () -> practice.api().get(path).expect(200, "the departure"),
        one -> one.path("done").asBoolean());
  }

  private void checkHandedOver(List<Listed> own, String team, String login) {
    String heir = staff.login(successor);
    for (Listed client : own) {
      JsonNode access = practice.api().get(access(client)).expect(200, "who has access");
      checks.that(
          Items.words(access.path("colleagues")).contains(heir)
              && !access.toString().contains(login),
          client.name() + " is the successor's");
    }
    JsonNode manager = practice.api().get(access(own.getFirst())).expect(200, "who has access");
    checks.equal(manager.path("accountManager").asText(), heir, "so is the account manager's post");
    JsonNode left = practice.api().get(practice.path("teams/" + team)).expect(200, "the team");
    checks.equal(left.path("members").size(), 0, "the team has nobody left in it");
    checks.equal(staff.login(leaver), "", NAME + " is no colleague any more");
  }

  private void checkGone(Api theirs) {
    Checks.eventually(
        "the end of their token",
        PATIENCE,
        () -> theirs.get(practice.clients().path()).status(),
        status -> status == UNAUTHORIZED);
    checks.that(true, "the token they had is refused");
  }

  private String access(Listed client) {
    return practice.clients().path(client.id()) + "/access";
  }
}
