package io.clientele.integration;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import io.clientele.integration.authorisation.Authorisation;
import io.clientele.integration.authorisation.AuthorisationEvent;
import io.clientele.integration.authorisation.Bureau;
import io.clientele.integration.authorisation.Vault;
import io.clientele.integration.provider.Software;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.simulator.faults.Fault;
import io.clientele.standalone.secrecy.SecretSearch;
import io.clientele.testkit.Infrastructure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** All that can befall a connection, of every software, and everything secret in it looked for. */
class SecrecyTest extends IntegrationServiceTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration FORGET_AFTER = Duration.ofMinutes(1);
  private static final String REVOKE = "/developer.api.intuit.com/v2/oauth2/tokens/revoke";

  @Autowired Aggregates<Authorisation, AuthorisationEvent> authorisations;
  @Autowired Vault vault;
  @Autowired IntegrationSettings settings;

  private final List<String> found = new ArrayList<>();
  private int tokensBefore;
  private Desk desk;
  private List<Walk> walks;

  @BeforeEach
  void begin() {
    tokensBefore = XeroWorld.tokens().size();
    desk = desk();
    walks = Arrays.stream(Software.values()).map(software -> new Walk(desk, software)).toList();
  }

  @AfterEach
  void nothingMoreGoesWrong() {
    walks.forEach(walk -> XeroWorld.SIMULATOR.faults(walk.provider().name()).plan());
  }

  @Test
  @DisplayName(
      "INT-8 no token, code, password, state or cookie of a whole run of any software is in a log,"
          + " answer, event or stored document")
  void nothing_lies_anywhere() {
    List<String> log;
    try (var lines = new EveryLine()) {
      walks.forEach(Walk::connect);
      everySoftwaresTokensAreKnown();
      lookInTheStore();
      walks.forEach(Walk::refresh);
      lookInTheStore();
      loseAnAnswerEach();
      walks.forEach(Walk::withdraw);
      lookInTheStore();
      walks.forEach(Walk::reconnect);
      lookInTheStore();
      walks.forEach(Walk::end);
      giveBack();
      log = lines.lines();
    }
    assertThat(log).anyMatch(line -> line.contains("io.clientele.integration"));

    var all = everySecret().onTopics(Infrastructure.bootstrapServers());
    lookInTheStore(all);
    log.forEach(line -> all.inLog("of the run", line));
    found.addAll(all.found());
    var answers = forNobody();
    desk.browser.answered.forEach(text -> answers.inLog("of an answer", text));
    found.addAll(answers.found());

    assertThat(desk.browser.answered).anyMatch(text -> text.contains(walks.getFirst().at.client));
    assertThat(all.sawWhatIsNone()).as("the id of a client is found").isTrue();
    assertThat(all.secrets()).isGreaterThan(50);
    assertThat(found).isEmpty();
  }

  /** The answer to the next call of each software is lost, and it is asked with old tokens. */
  private void loseAnAnswerEach() {
    walks.forEach(
        walk -> XeroWorld.SIMULATOR.faults(walk.provider().name()).plan(new Fault.Cut().calls(1)));
    CLOCK.turn(Walk.EVERY_TOKEN_IS_OVER);
    walks.forEach(Walk::askForLists);
  }

  /** What is stored, sealed, is what is looked for. */
  private void everySoftwaresTokensAreKnown() {
    assertThat(signIns()).hasSameSizeAs(walks);
    for (var one : signIns()) {
      var opened = Bureau.refresh(vault, one.id(), Objects.requireNonNull(one.tokens()));
      assertThat(forNobody().inLog("", opened).found()).as(one.software().name()).isNotEmpty();
    }
  }

  /** What nobody uses is kept until its provider has it back; one says wait, so it is seen. */
  private void giveBack() {
    var wait = new Fault.Busy(Optional.of(Duration.ofSeconds(1)));
    XeroWorld.SIMULATOR.faults("quickbooks").plan(wait.calls(100, REVOKE));
    await("doubted", () -> signIns().stream().allMatch(SecrecyTest::isDoubted));
    CLOCK.turn(FORGET_AFTER);
    await("let go", () -> signIns().stream().allMatch(one -> one.tokens() == null));
    assertThat(signIns()).anyMatch(one -> one.leaving() != null);
    lookInTheStore();
    nothingMoreGoesWrong();
    await(
        "given back",
        () -> {
          CLOCK.turn(Duration.ofSeconds(30));
          return signIns().stream().allMatch(one -> one.leaving() == null);
        });
  }

  private static boolean isDoubted(Authorisation one) {
    var at = one.reviewAt();
    return one.tokens() == null || (at != null && !at.isAfter(CLOCK.instant().plus(FORGET_AFTER)));
  }

  private static void await(String what, Callable<Boolean> done) {
    Awaitility.await(what).atMost(PATIENCE).until(done);
  }

  private List<Authorisation> signIns() {
    return database
        .getMongoDatabase()
        .getCollection(Authorisation.TYPE)
        .find(Filters.eq("practice", desk.practice))
        .map(one -> Objects.requireNonNull(authorisations.find(one.getString("_id")).state()))
        .into(new ArrayList<>());
  }

  /** What is stored changes: it is looked at while it is there. */
  private void lookInTheStore() {
    var search = everySecret();
    lookInTheStore(search);
    assertThat(search.places()).isPositive();
    found.addAll(search.found());
  }

  private void lookInTheStore(SecretSearch search) {
    search.inDatabases(Infrastructure.mongoUri(), List.of(database.getMongoDatabase().getName()));
  }

  /** Codes, passwords, tokens, our own secret: not even who began a sign-in is told them. */
  private SecretSearch forNobody() {
    var search = new SecretSearch(walks.getFirst().at.client);
    var secret = settings.secret();
    search.know("our secret", secret);
    search.know("our key", new String(Base64.getDecoder().decode(secret), US_ASCII));
    var tokens = XeroWorld.tokens();
    tokens.subList(tokensBefore, tokens.size()).forEach(one -> search.know("a token", one));
    walks.forEach(
        walk ->
            walk.secrets.forEach(
                one -> search.know("code or password of " + walk.provider().title(), one)));
    return search;
  }

  private SecretSearch everySecret() {
    var search = forNobody();
    walks.forEach(walk -> walk.states.forEach(one -> search.know("a state", one)));
    desk.browser.cookies.values().forEach(one -> search.know("a cookie", one));
    return search;
  }
}
