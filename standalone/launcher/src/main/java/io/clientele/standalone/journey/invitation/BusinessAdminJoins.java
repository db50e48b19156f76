package io.clientele.standalone.journey.invitation;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.Standalone;
import io.clientele.standalone.journey.api.Api;
import io.clientele.standalone.journey.api.Invitee;
import io.clientele.standalone.journey.api.Items;
import io.clientele.standalone.journey.api.NewClient;
import io.clientele.standalone.journey.api.Practice;
import io.clientele.standalone.journey.api.Session;
import io.clientele.standalone.journey.check.Checks;
import io.clientele.standalone.journey.data.Employer;
import io.clientele.standalone.journey.data.Employers;
import io.clientele.standalone.signin.Browser;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A client is added and its owner invited, by email and by text, and joins. */
public final class BusinessAdminJoins {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String NAME = "Grace Okafor";
  private static final String MOBILE = "+447400123456";

  private final Standalone standalone;
  private final Practice practice;
  private final Employer employer;
  private final Checks checks;
  private final Session owner;
  private final Inbox inbox;
  private String client = "";

  /** The step, for a practice with room for one more. */
  public BusinessAdminJoins(
      Standalone standalone, Practice practice, Employers employers, Checks checks) {
    this.standalone = standalone;
    this.practice = practice;
    this.employer = employers.next(1).getFirst();
    this.checks = checks;
    this.owner = Session.of(standalone.gateway(), "grace.okafor", "okafor.example");
    this.inbox = new Inbox(standalone, "/invitation/");
  }

  /** Who joins. */
  public Session owner() {
    return owner;
  }

  /** The id of the client whose business admin they are, once they have joined. */
  public String client() {
    return client;
  }

  /** Plays it. */
  public void play() {
    add();
    URI mailed = inbox.mailed(owner.email());
    URI texted = inbox.texted(MOBILE);
    checks.that(
        !mailed.equals(texted),
        "a mail and a text with a link each are caught, two different ones");
    checkOnlyLooking(mailed);
    new Joiner(owner, checks).join(mailed);
    signIn();
    checkDead(texted);
    awaitPending(false);
    checks.that(true, "nothing is pending any more");
  }

  private void add() {
    Invitee invitee = new Invitee(NAME, owner.email(), MOBILE);
    client = practice.clients().added(NewClient.inviting(employer, invitee)).path("id").asText();
    awaitPending(true);
    checks.that(
        true, employer.name() + " is added and " + NAME + " invited; its line says so: pending");
  }

  private boolean pending() {
    JsonNode row = practice.clients().row(client, employer.name());
    return row.path("pendingInvitation").asBoolean();
  }

  private void awaitPending(boolean wanted) {
    Checks.eventually(
        "pendingInvitation " + wanted + " on the list",
        PATIENCE,
        this::pending,
        found -> found == wanted);
  }

  private void checkOnlyLooking(URI link) {
    try (Browser scanner = new Browser()) {
      HttpResponse<String> head = scanner.look(link);
      HttpResponse<String> get = scanner.open(link);
      String status = invitation().path("status").asText();
      checks.that(
          head.statusCode() == 200 && get.statusCode() == 200 && status.equals("PENDING"),
          "a mail scanner looks at the link (HEAD, GET): the invitation stays " + status);
    }
  }

  private JsonNode invitation() {
    JsonNode all = practice.api().get(practice.path("invitations")).expect(200, "the invitations");
    return Items.one(all.path("items"), "client", client);
  }

  private void signIn() {
    checks.equal(
        owner.tokens().access().getClaim("account"),
        "client/" + client,
        NAME + " signs in, to the client's own account");
    try (Api api = new Api(standalone.gateway(), () -> owner.tokens().accessToken())) {
      JsonNode me = api.get("/api/me").expect(200, "who am I");
      checks.equal(
          me.path("role").asText() + " " + me.path("account").asText(),
          "BUSINESS_ADMIN client/" + client,
          "they are its business admin");
    }
  }

  private void checkDead(URI link) {
    try (Browser browser = new Browser()) {
      HttpResponse<String> page = browser.open(link);
      checks.that(
          page.statusCode() / 100 == 4
              && !page.body().contains(NAME)
              && !page.body().contains(owner.email())
              && !page.body().contains(employer.name()),
          "the link in the text is dead (" + page.statusCode() + ") and says of whom to nobody");
    }
  }
}
