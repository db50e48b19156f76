package io.clientele.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.provider.Software;
import io.clientele.simulator.faults.Fault;
import io.clientele.standalone.secrecy.SecretSearch;
import io.clientele.testkit.Infrastructure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** All that can befall a connection, of every software, and everything secret in it looked for. */
class SecrecyTest extends IntegrationServiceTest {

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
      lookInTheStore();
      walks.forEach(Walk::refresh);
      lookInTheStore();
      loseAnAnswerEach();
      walks.forEach(Walk::withdraw);
      lookInTheStore();
      walks.forEach(Walk::reconnect);
      lookInTheStore();
      walks.forEach(Walk::end);
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

  /** Codes, passwords and tokens: not even who began a sign-in is told them. */
  private SecretSearch forNobody() {
    var search = new SecretSearch(walks.getFirst().at.client);
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
