package io.clientele.standalone.journey.invitation;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.Standalone;
import io.clientele.standalone.journey.api.Answer;
import io.clientele.standalone.journey.api.Api;
import io.clientele.standalone.journey.api.ClientList;
import io.clientele.standalone.journey.api.Listed;
import io.clientele.standalone.journey.api.NewClient;
import io.clientele.standalone.journey.api.Practice;
import io.clientele.standalone.journey.api.Session;
import io.clientele.standalone.journey.check.Checks;
import io.clientele.standalone.journey.data.Employer;
import io.clientele.standalone.journey.data.Employers;
import io.clientele.standalone.journey.list.LiveList;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A colleague is invited, joins, and sees what they are granted. */
public final class ColleagueJoins {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String NAME = "Tom Reyes";
  private static final int GRANTED = 3;

  private final Standalone standalone;
  private final Practice practice;
  private final Employer employer;
  private final Checks checks;
  private final Session colleague;

  /** The step, for a practice with a few clients. */
  public ColleagueJoins(
      Standalone standalone, Practice practice, Employers employers, Checks checks) {
    this.standalone = standalone;
    this.practice = practice;
    this.employer = employers.next(1).getFirst();
    this.checks = checks;
    this.colleague = Session.of(standalone.gateway(), "tom.reyes", "ledger-and-lane.example");
  }

  /** Who joins. */
  public Session colleague() {
    return colleague;
  }

  /** Plays it. */
  public void play() {
    Staff staff = new Staff(standalone, practice, checks);
    staff.join(NAME, colleague);
    try (Api api = new Api(standalone.gateway(), () -> colleague.tokens().accessToken())) {
      JsonNode me = api.get("/api/me").expect(200, "who am I");
      checks.equal(
          me.path("role").asText() + " " + me.path("account").asText(),
          "STANDARD practice/" + practice.id(),
          NAME + " signs in, to the practice's account, as a standard colleague");
      ClientList seen = new ClientList(api, practice.id());
      checks.equal(seen.all(), List.of(), "they see no client");
      String login = staff.login(colleague);
      Set<Listed> granted = grant(seen, login);
      withdraw(api, seen, login, granted);
      checkMayNotAdd(seen);
    }
  }

  private Set<Listed> grant(ClientList seen, String login) {
    List<Listed> all = practice.clients().all();
    Set<Listed> granted = Set.copyOf(all.subList(0, GRANTED));
    for (Listed client : granted) {
      practice.api().put(access(client, login)).expect(200, "the grant");
    }
    long began = System.nanoTime();
    Checks.eventually(
        "the granted clients", PATIENCE, () -> Set.copyOf(seen.all()), granted::equals);
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    checks.that(
        took.compareTo(Duration.ofSeconds(1)) <= 0,
        String.format(
            Locale.ROOT,
            "granted %d of %d, they see exactly those %.2f s after the last answer",
            GRANTED,
            all.size(),
            took.toMillis() / 1000.0));
    Listed other = all.getLast();
    checks.equal(
        seen.find(other.name()).stream().filter(other::equals).collect(Collectors.toList()),
        List.of(),
        "searching the name of another finds nothing");
    return granted;
  }

  private String access(Listed client, String login) {
    return practice.clients().path(client.id()) + "/access/colleagues/" + login;
  }

  private void withdraw(Api api, ClientList seen, String login, Set<Listed> granted) {
    Listed gone = granted.iterator().next();
    try (LiveList live = LiveList.open(api, seen.path(), "")) {
      practice.api().delete(access(gone, login)).expect(200, "the withdrawal");
      live.await("removed", gone.id());
    }
    checks.that(
        !seen.all().contains(gone), "one is withdrawn; their open list says that it is gone");
  }

  private void checkMayNotAdd(ClientList seen) {
    Answer refused = seen.add(NewClient.of(employer));
    checks.that(
        refused.status() == 403 && refused.body().toString().contains("ADD_CLIENT_ACCOUNTS"),
        "adding a client is refused ("
            + refused.text("code")
            + "), naming what they lack: ADD_CLIENT_ACCOUNTS");
  }
}
