package io.clientele.client.tax;

import static io.clientele.client.SeenClients.ADA;
import static io.clientele.client.SeenClients.CAUSE;
import static io.clientele.client.SeenClients.EVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.SeenClients;
import io.clientele.client.account.CategoryList;
import io.clientele.client.account.Client;
import io.clientele.client.account.SomeClient;
import io.clientele.client.connection.mongo.ConnectionCollections;
import io.clientele.client.practice.Practices;
import io.clientele.client.practice.Region;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.event.Pending;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelfEmployedMarksTest {

  private static final CategoryList LIST = Region.US.selfEmployedList().orElseThrow();
  private static final Heard ATTACHED = new Heard("connection/x1", 4);

  private final SeenClients seen = new SeenClients();
  private final SelfEmployedMarks marks = in(SeenClients.in(Region.US));

  @AfterEach
  void clear() {
    seen.close();
  }

  @Test
  @DisplayName("CLI-12 a client is marked with its region's list, and that is told")
  void marked() {
    seen.add(SomeClient.called("c1").client());
    assertThat(mark("c1"))
        .isInstanceOfSatisfying(
            Outcome.Done.class,
            done -> assertThat(((Client) done.state()).categoryList()).isEqualTo(LIST));
    assertThat(mark("c1")).isInstanceOf(Outcome.Unchanged.class);
    assertThat(told("c1")).containsExactly("ClientCreated.v1", "ClientMarkedSelfEmployed.v1");
  }

  @Test
  @DisplayName("CLI-12 a client marked in another year gets this year's list when marked again")
  void marked_in_another_year() {
    seen.add(SomeClient.called("c1").client().marked(new CategoryList(LIST.form(), 2024)));
    mark("c1");
    assertThat(state("c1").categoryList()).isEqualTo(LIST);
  }

  @Test
  @DisplayName("CLI-12 the mark is taken away, and that is told once")
  void unmarked() {
    seen.add(SomeClient.called("c1").client().marked(LIST));
    assertThat(marks.unmark(ADA, "c1", CAUSE, Client::id)).isInstanceOf(Outcome.Done.class);
    assertThat(marks.unmark(ADA, "c1", CAUSE, Client::id)).isInstanceOf(Outcome.Unchanged.class);
    assertThat(state("c1").categoryList()).isNull();
    assertThat(told("c1")).containsExactly("ClientCreated.v1", "SelfEmployedMarkRemoved.v1");
  }

  @Test
  @DisplayName("CLI-12 a client added with a connection is not marked, heard of or not")
  void added_with_a_connection() {
    seen.add(SomeClient.called("c1").connectedBy("x9").client());
    assertThat(codes(mark("c1"))).containsExactly("SELF_EMPLOYED_MARK_CONNECTED");
  }

  @ParameterizedTest(name = "CLI-12 with a connection that is {0} a client is marked: {1}")
  @DisplayName("CLI-12 a connection heard of stands against the mark until it is over")
  @CsvSource({"STARTED,false", "CHOSEN,false", "CONNECTED,false", "LAPSING,true", "LAPSED,true"})
  void until_it_is_over(String status, boolean marked) {
    seen.add(SomeClient.called("c1").client());
    heard("x1", "c1", status);
    assertThat(mark("c1") instanceof Outcome.Done<?>).isEqualTo(marked);
    seen.add(SomeClient.called("c2").connectedBy("x2").client());
    heard("x2", "c2", status);
    assertThat(mark("c2") instanceof Outcome.Done<?>).isEqualTo(marked);
  }

  private void heard(String connection, String client, String status) {
    seen.database()
        .getMongoDatabase()
        .getCollection("heard-connections")
        .insertOne(
            new Document("_id", connection)
                .append("practice", "p1")
                .append("client", client)
                .append("software", "XERO")
                .append("status", status));
  }

  @Test
  @DisplayName("CLI-12 where there is no such mark nobody is marked")
  void where_there_is_no_mark() {
    seen.add(SomeClient.called("c1").client());
    assertThat(codes(in(SeenClients.in(Region.UK)).mark(ADA, "c1", CAUSE, Client::id)))
        .containsExactly("SELF_EMPLOYED_MARK_NOT_OPEN");
  }

  @Test
  @DisplayName("CLI-12 while the practice is not heard of nobody is marked, but a mark is removed")
  void while_the_practice_is_not_heard_of() {
    seen.add(SomeClient.called("c1").client().marked(LIST));
    var early = in(SeenClients.notHeardOf());
    assertThat(codes(early.mark(ADA, "c1", CAUSE, Client::id)))
        .containsExactly("SUBSCRIPTION_NOT_KNOWN_YET");
    assertThat(early.unmark(ADA, "c1", CAUSE, Client::id)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("LST-4 who does not see a client cannot mark it, nor one that is not there")
  void who_does_not_see_it() {
    seen.add(SomeClient.called("c1").client());
    assertThat(codes(marks.mark(EVE, "c1", CAUSE, Client::id))).containsExactly("CLIENT_NOT_FOUND");
    assertThat(codes(marks.unmark(EVE, "c1", CAUSE, Client::id)))
        .containsExactly("CLIENT_NOT_FOUND");
    assertThat(codes(mark("c2"))).containsExactly("CLIENT_NOT_FOUND");
    assertThat(seen.clients().find("c1").version()).isEqualTo(1);
  }

  @Test
  @DisplayName("CLI-12 the mark goes when the client gets accounting software, once")
  void the_mark_goes_once() {
    seen.add(SomeClient.called("c1").client().marked(LIST));
    marks.connected("c1", ATTACHED, CAUSE);
    marks.connected("c1", ATTACHED, CAUSE);
    assertThat(state("c1").categoryList()).isNull();
    assertThat(told("c1")).containsExactly("ClientCreated.v1", "SelfEmployedMarkRemoved.v1");
    assertThat(seen.clients().find("c1").version()).isEqualTo(2);
  }

  @Test
  @DisplayName("CLI-12 a mark beside a connection of its own goes too")
  void a_mark_beside_a_connection_of_its_own() {
    seen.add(SomeClient.called("c1").connectedBy("x1").client().marked(LIST));
    marks.connected("c1", ATTACHED, CAUSE);
    assertThat(state("c1").categoryList()).isNull();
  }

  @Test
  @DisplayName("LIF-5 a client added with its connection keeps its version when that is attached")
  void keeps_its_version() {
    seen.add(SomeClient.called("c1").connectedBy("x1").client());
    marks.connected("c1", ATTACHED, CAUSE);
    assertThat(seen.clients().find("c1").version()).isEqualTo(1);
  }

  @Test
  @DisplayName("CLI-12 a client not there yet is written over, and can be added after that")
  void not_there_yet() {
    marks.connected("c1", ATTACHED, CAUSE);
    assertThat(seen.clients().find("c1").exists()).isTrue();
    assertThat(seen.clients().find("c1").state()).isNull();
    var client = SomeClient.called("c1").client();
    seen.clients()
        .command(
            "c1", CAUSE, none -> Decision.done(client, SomeClient.created("c1", null)), Client::id);
    assertThat(state("c1").categoryList()).isNull();
  }

  private SelfEmployedMarks in(Practices practices) {
    return new SelfEmployedMarks(
        seen.clients(), seen.roster(), practices, ConnectionCollections.heard(seen.database()));
  }

  private Outcome<Client> mark(String client) {
    return marks.mark(ADA, client, CAUSE, Client::id);
  }

  private Client state(String client) {
    return Objects.requireNonNull(seen.clients().find(client).state());
  }

  private List<String> told(String client) {
    return seen.clients().find(client).outbox().stream().map(Pending::name).toList();
  }

  static List<String> codes(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?> no
        ? no.why().stream().map(why -> why.reason().name()).toList()
        : List.of();
  }
}
