package io.clientele.invitation.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.invitation.Instance;
import io.clientele.invitation.StoreTest;
import io.clientele.invitation.invitation.Channel;
import io.clientele.invitation.invitation.MessageStatus;
import io.clientele.testkit.faults.Crash;
import io.clientele.testkit.faults.FaultPlan;
import io.clientele.testkit.faults.FaultyMongo;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A mail server that is away for long, and a service that does not live through it. */
class OutageTest extends StoreTest {

  private static final Duration LONG = Duration.ofMinutes(10);
  private static final int INVITATIONS = 20;

  private final Provider server = new Provider();
  private final Provider sms = new Provider();
  private FaultPlan plan = FaultPlan.none();
  private Instance running = start();
  private Deliveries mails = running.deliveries(Channel.EMAIL, server, sms);
  private Deliveries texts = running.deliveries(Channel.SMS, server, sms);

  private Instance start() {
    return new Instance(FaultyMongo.wrap(mongo, plan), name, world, clock);
  }

  /** The service as it is started again: nothing is left but the store. */
  private void startAgain() {
    plan = FaultPlan.none();
    server.then = () -> {};
    running = start();
    mails = running.deliveries(Channel.EMAIL, server, sms);
    texts = running.deliveries(Channel.SMS, server, sms);
  }

  /** The service dies while the mail server has the next mail in its hands. */
  private void dieWithAMail(Duration within) {
    server.then = plan::crash;
    assertThatThrownBy(() -> run(within)).isInstanceOf(Crash.class);
    startAgain();
  }

  private void run(Duration howLong) {
    var until = clock.instant().plus(howLong);
    while (clock.instant().isBefore(until)) {
      mails.sendDue(() -> true);
      texts.sendDue(() -> true);
      clock.turn(Duration.ofMillis(500));
    }
  }

  @Test
  @DisplayName(
      "INV-7 with the mail server away ten minutes and the service killed twice every mail goes out,"
          + " one of them twice and the same")
  void away_for_ten_minutes() {
    var ids = invite();
    server.answer = new Handover.Later();
    run(LONG.dividedBy(2));
    assertThat(sms.handed).as("texts do not wait for it").hasSize(INVITATIONS);
    dieWithAMail(LONG.dividedBy(4));
    run(LONG.dividedBy(4));
    assertThat(server.handed.size())
        .as("it is asked now and then, not by every message in turn")
        .isLessThan(100);
    server.handed.clear();
    server.links.clear();
    server.answer = new Handover.Taken();
    dieWithAMail(LONG);
    run(Deliveries.CLAIM.plusMinutes(2));
    assertThat(ids).allSatisfy(id -> assertThat(status(id)).isEqualTo(MessageStatus.SENT));
    assertThat(new HashSet<>(server.handed)).hasSize(INVITATIONS);
    assertThat(server.handed).as("one repeat, by who died after the yes").hasSize(INVITATIONS + 1);
    assertThat(new HashSet<>(server.links)).as("with the same link").hasSize(INVITATIONS);
    assertThat(sms.handed).hasSize(INVITATIONS);
  }

  private List<String> invite() {
    return IntStream.range(0, INVITATIONS)
        .mapToObj(n -> invited(OFFER, n + "@in.example"))
        .toList();
  }

  private MessageStatus status(String id) {
    return running.read(id).message(Channel.EMAIL).orElseThrow().status();
  }
}
