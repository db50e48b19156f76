package io.clientele.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RacesTest extends IntegrationServiceTest {

  private static final String ADA = "ada@brightwater.example";

  @Test
  @DisplayName("INT-3 of two that choose one organisation at once one gets it, the other its draft")
  void of_two_that_choose_one_gets_it() throws Exception {
    for (var round = 0; round < 5; round++) {
      var desk = desk();
      var drafts = List.of(desk.signedIn(ADA), desk.signedIn(ADA));
      var harbour = Desk.organisationOf(drafts.getFirst(), "Harbour Cafe Ltd");
      try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
        var choices =
            drafts.stream()
                .<Callable<Answer>>map(draft -> () -> desk.choose(draft.get("id"), harbour))
                .toList();
        var answers = pool.invokeAll(choices).stream().map(Future::resultNow).toList();
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        var won = answers.get(0).status() == 200 ? 0 : 1;
        assertThat(answers.get(1 - won).get("draft")).isEqualTo(drafts.get(won).get("id"));
      }
    }
  }

  @Test
  @DisplayName("INT-3 two answers with one state at once sign in once")
  void two_answers_at_once() throws Exception {
    var desk = desk();
    var draft = desk.start();
    var back = XeroWorld.SIMULATOR.allow(java.net.URI.create(draft.get("authorisationUrl")), ADA);
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Answer> open = () -> desk.open(back);
      var pages =
          pool.invokeAll(List.of(open, open, open)).stream().map(Future::resultNow).toList();
      assertThat(pages).filteredOn(page -> page.status() == 200).hasSize(1);
    }
    assertThat(desk.said("connection/" + draft.get("id")))
        .containsExactly("ConnectionStarted.v1", "ConnectionAuthorised.v1");
  }
}
