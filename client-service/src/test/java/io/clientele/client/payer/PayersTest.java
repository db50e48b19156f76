package io.clientele.client.payer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.account.Payer;
import io.clientele.client.account.PayerAnswer;
import io.clientele.client.account.SomeClient;
import io.clientele.client.account.mongo.ClientCollections;
import io.clientele.client.bundle.Reservations;
import io.clientele.client.bundle.Settlement;
import io.clientele.client.bundle.SlotBook;
import io.clientele.client.bundle.Slots;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.decision.Decision;
import io.clientele.testkit.AtOnce;
import io.clientele.testkit.Infrastructure;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PayersTest {

  private static final Cause CAUSE = Cause.of("client-service");

  private static final PayerWish WISH = new PayerWish(1, Payer.CLIENT);

  private final String name = "payers-" + UUID.randomUUID();
  private final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  private final Aggregates<Client, ClientEvent> clients = ClientCollections.in(mongo, name);
  private final SlotBook book = Accounts.book(Accounts.database(mongo, name));
  private final Front front = new Front(mongo, name, new Front.Parts() {}, shipped -> shipped);

  @AfterEach
  void clear() {
    mongo.getDatabase(name).drop();
    mongo.close();
  }

  @Test
  @DisplayName(
      "CLI-9 a client that pays by itself gives its slot back, and takes one when it does not")
  void to_and_fro() {
    limit(1, 1);
    front.add("c1");
    answer("c1", 1, Payer.CLIENT);
    assertThat(taken()).isZero();
    front.add("c2");
    answer("c1", 2, Payer.PRACTICE);
    assertThat(client("c1").payer()).isEqualTo(Payer.CLIENT);
    assertThat(client("c1").payerAnswer()).isEqualTo(PayerAnswer.kept(2, 1, 1));
    limit(2, 2);
    answer("c1", 2, Payer.PRACTICE);
    assertThat(client("c1").payer())
        .as("an answer stands, though there is room by now")
        .isEqualTo(Payer.CLIENT);
    answer("c1", 3, Payer.PRACTICE);
    assertThat(client("c1").payer()).isEqualTo(Payer.PRACTICE);
    assertThat(taken()).isEqualTo(2);
  }

  @Test
  @DisplayName("CLI-9 of take-overs and adds at once as many succeed as there are slots")
  void take_overs_and_adds_at_once() {
    limit(1, 30);
    var selfPaying = IntStream.range(0, 25).mapToObj(i -> "self-" + i).toList();
    selfPaying.forEach(front::add);
    selfPaying.forEach(client -> answer(client, 1, Payer.CLIENT));
    assertThat(taken()).isZero();
    limit(2, 10);
    var all = new ArrayList<Callable<Boolean>>();
    selfPaying.forEach(
        client ->
            all.add(
                () -> {
                  answer(client, 2, Payer.PRACTICE);
                  return true;
                }));
    IntStream.range(0, 25).forEach(i -> all.add(() -> front.add("new-" + i)));
    Collections.shuffle(all);
    assertThat(AtOnce.all(all)).containsOnly(true);
    assertThat(taken()).isEqualTo(10);
    var takenOver =
        selfPaying.stream().filter(client -> client(client).payer() == Payer.PRACTICE).count();
    var added =
        IntStream.range(0, 25).filter(i -> clients.find("new-" + i).state() != null).count();
    assertThat(takenOver + added).isEqualTo(10);
    assertThat(selfPaying)
        .filteredOn(client -> client(client).payer() == Payer.CLIENT)
        .allSatisfy(
            client ->
                assertThat(client(client).payerAnswer()).isEqualTo(PayerAnswer.kept(2, 10, 10)));
  }

  @Test
  @DisplayName("SUB-4 a wish that is heard by many at once is answered once")
  void heard_by_many_at_once() {
    limit(1, 1);
    front.add("c1");
    // Each settles what the others have open; who is tried too often hears it again, as on a topic.
    Callable<Boolean> hear = () -> IntStream.range(0, 20).anyMatch(time -> front.hear("c1", WISH));
    assertThat(AtOnce.all(Collections.nCopies(6, hear))).containsOnly(true);
    assertThat(told("c1")).containsExactly("ClientCreated.v1", "ClientPayerChanged.v1");
    assertThat(taken()).isZero();
  }

  @Test
  @DisplayName("BLK-3 a client of a job leaves the job's block before it gives its slot back")
  void a_client_of_a_job() {
    limit(1, 2);
    front.work("job", 0, false);
    var client = Reservations.client("job", 0);
    assertThat(taken()).as("one row is added, the other may come").isEqualTo(2);
    answer(client, 1, Payer.CLIENT);
    assertThat(taken()).isEqualTo(1);
    front.settle(List.of("job"));
    assertThat(taken()).as("what the job did not use goes back, and nothing twice").isZero();
    assertThat(client(client).payer()).isEqualTo(Payer.CLIENT);
  }

  @Test
  @DisplayName("CLI-9 before the limit was heard nobody is taken over, and the wish comes again")
  void before_the_limit_was_heard() {
    var self = SomeClient.called("c1").client().paidBy(Payer.CLIENT, "s", PayerAnswer.done(1));
    clients.command(
        "c1", CAUSE, now -> Decision.done(self, SomeClient.created("c1", null)), Client::told);
    assertThatThrownBy(() -> answer("c1", 2, Payer.PRACTICE)).isInstanceOf(TryAgain.class);
    assertThat(client("c1").payerAnswer()).isEqualTo(PayerAnswer.done(1));
    limit(1, 1);
    answer("c1", 2, Payer.PRACTICE);
    assertThat(client("c1").payer()).isEqualTo(Payer.PRACTICE);
    assertThat(taken()).isEqualTo(1);
  }

  @Test
  @DisplayName("SUB-4 a wish for a client that is not here stops nobody, and makes nothing")
  void a_client_that_is_not_here() {
    limit(1, 1);
    for (var payer : Payer.values()) {
      assertThatCode(() -> answer("c9", 1, payer)).doesNotThrowAnyException();
    }
    assertThat(clients.find("c9").exists()).isFalse();
    assertThat(taken()).isZero();
  }

  private void answer(String client, int number, Payer payer) {
    var slots = new Slots(clients, book, new Settlement(clients, book), Clock.systemUTC());
    new Payers(slots).answer("p1", client, new PayerWish(number, payer), CAUSE);
  }

  private Client client(String id) {
    return requireNonNull(clients.find(id).state());
  }

  private List<String> told(String client) {
    return clients.find(client).outbox().stream().map(event -> event.name()).toList();
  }

  private int taken() {
    return book.find("p1").orElseThrow().taken();
  }

  private void limit(long sequence, int limit) {
    Accounts.limit(mongo, name, sequence, limit);
  }
}
