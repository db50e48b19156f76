package io.clientele.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.invitation.acceptance.Answer;
import io.clientele.invitation.delivery.Handover;
import io.clientele.invitation.delivery.Post;
import io.clientele.invitation.delivery.Reference;
import io.clientele.invitation.delivery.Report;
import io.clientele.invitation.delivery.Texts;
import io.clientele.invitation.invitation.Account;
import io.clientele.invitation.invitation.Channel;
import io.clientele.invitation.invitation.Invitation;
import io.clientele.invitation.invitation.InvitationStatus;
import io.clientele.invitation.invitation.PublicInvitation;
import io.clientele.invitation.letter.Letter;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Refusal;
import io.clientele.testkit.AtOnce;
import io.clientele.testkit.TurnedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Whatever two instances do to one invitation at once, in any order, dying after a provider's yes
 * among it, and with clocks that are 90 seconds apart: it ends as one thing, and everybody is told
 * the truth.
 */
class OneWinnerProofTest extends StoreTest {

  private static final int STORIES = 100;
  private static final int ROUNDS = 8;
  private static final Account HERE = new Account.OfPractice("p1");

  /** A provider that dies with us after its yes; what was its yes nobody ever records. */
  private static final class Death extends RuntimeException {}

  /** Says one thing to every message, or dies with us. */
  private record Provider(Handover says, boolean dies) implements Post, Texts {

    private Handover answer() {
      if (dies) {
        throw new Death();
      }
      return says;
    }

    @Override
    public Handover deliver(Letter letter, String to, Reference about) {
      return answer();
    }

    @Override
    public Handover send(String to, String body, Reference about) {
      return answer();
    }

    @Override
    public String signatureHeader() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Report read(Incoming report) {
      throw new UnsupportedOperationException();
    }
  }

  /** One of two instances. */
  private record Node(Instance instance, TurnedClock clock) {}

  private final TurnedClock ahead = TurnedClock.standingAt(clock.instant().plusSeconds(90));
  private final List<Node> nodes =
      List.of(new Node(instance, clock), new Node(new Instance(mongo, name, world, ahead), ahead));

  /** What was answered in one story: {@code took EMAIL 2}, {@code resent}, {@code no CODE}. */
  private final Queue<String> answers = new ConcurrentLinkedQueue<>();

  private String id = "";

  @Test
  @DisplayName(
      "INV-4 two instances race to send, resend, accept, revoke and expire: one outcome, honestly told")
  void one_outcome() {
    var ends = EnumSet.noneOf(InvitationStatus.class);
    for (var seed = 0; seed < STORIES; seed++) {
      answers.clear();
      id = invited(OFFER, "story" + seed + "@in.example");
      var random = new Random(seed);
      for (var round = 0; round < ROUNDS; round++) {
        var pair = List.of(step(random, nodes.get(0)), step(random, nodes.get(1)));
        AtOnce.all(pair);
        turn(random);
      }
      assertThat(faults()).as("story %d: %s, answered %s", seed, told(), answers).isEmpty();
      ends.add(instance.read(id).status());
      // What is open yet is in the next story's way: its messages would be sent there.
      nodes
          .getFirst()
          .instance()
          .tending
          .revoke(HERE, id, world.caller("ada"), Cause.of("ada"), x -> "");
    }
    assertThat(ends).as("all that can become of one came about").hasSize(4);
  }

  private void turn(Random random) {
    var on = List.of(Duration.ZERO, Duration.ofMinutes(3), Duration.ofDays(3), Instance.WEEK);
    var forward = on.get(random.nextInt(8) < 5 ? random.nextInt(2) : 2 + random.nextInt(2));
    nodes.forEach(node -> node.clock().turn(forward));
  }

  private Callable<Boolean> step(Random random, Node node) {
    var channel = Channel.values()[random.nextInt(2)];
    // Mostly the newest link, else one from before.
    var back = random.nextInt(4) == 0 ? 1 : 0;
    var who = world.caller(random.nextBoolean() ? "ada" : "bob");
    var cause = Cause.of(who.login());
    var tending = node.instance().tending;
    var kind = random.nextInt(10);
    return () -> {
      switch (kind) {
        case 0, 1 -> send(node.instance(), channel, new Handover.Taken(), false);
        case 2 -> send(node.instance(), channel, new Handover.Never("no"), false);
        case 3 -> send(node.instance(), channel, new Handover.Taken(), true);
        case 4, 5 -> accept(node.instance(), channel, back);
        case 6, 7 -> note("resent", tending.resend(HERE, id, who, cause, PublicInvitation::of));
        case 8 -> note("revoked", tending.revoke(HERE, id, who, cause, PublicInvitation::of));
        default -> node.instance().expiry.run();
      }
      return true;
    };
  }

  private void send(Instance instance, Channel channel, Handover says, boolean dies) {
    var provider = new Provider(says, dies);
    try {
      instance.deliveries(channel, provider, provider).sendDue(() -> true);
    } catch (Death death) {
      answers.add("died");
    }
  }

  private void accept(Instance instance, Channel channel, int back) {
    var generation = Math.max(1, instance.read(id).generation() - back);
    var link = Instance.LINKS.of(id, channel.name(), generation);
    answers.add(
        switch (instance.accepting.accept(link, Cause.of("anonymous"))) {
          case Answer.Taken taken -> "took " + channel + " " + generation;
          case Answer.Refused no -> "no link " + codes(no.why());
        });
  }

  private void note(String did, Outcome<Invitation> outcome) {
    answers.add(
        switch (outcome) {
          case Outcome.Done<Invitation> done ->
              done.state().status() == InvitationStatus.EXPIRED ? "noticed" : did;
          case Outcome.Unchanged<Invitation> same -> "so already";
          case Outcome.Refused<Invitation> no -> "not " + did + " " + codes(no.why());
          case Outcome.Repeated<Invitation> never -> throw new IllegalStateException("no key");
        });
  }

  private static List<String> codes(List<Refusal> why) {
    return why.stream().map(one -> one.reason().name()).toList();
  }

  private List<String> told() {
    return instance.events(id).stream()
        .map(name -> name.substring("Invitation".length(), name.length() - ".v1".length()))
        .toList();
  }

  /** Walks through what was told, and compares what was answered with it; empty if all is well. */
  private List<String> faults() {
    var faults = new ArrayList<String>();
    var status = "PENDING";
    var generation = 0;
    var accepted = 0;
    for (var event : told()) {
      switch (event) {
        case "Created" -> generation = 1;
        case "Resent" -> {
          require(faults, status.equals("PENDING") || status.equals("EXPIRED"), event, status);
          status = "PENDING";
          generation++;
        }
        case "Accepted", "Expired", "Revoked" -> {
          require(faults, status.equals("PENDING"), event, status);
          status = event.toUpperCase(Locale.ROOT);
          accepted = event.equals("Accepted") ? generation : accepted;
        }
        default -> {}
      }
    }
    var now = instance.read(id);
    require(faults, now.status().name().equals(status), "stored " + now.status(), status);
    require(faults, now.generation() == generation, "generation", "" + now.generation());
    require(
        faults,
        times("resent") == told().stream().filter("Resent"::equals).count(),
        "resent",
        "" + told());
    require(
        faults,
        times("revoked") == told().stream().filter("Revoked"::equals).count(),
        "revoked",
        "" + told());
    var winners = answers.stream().filter(one -> one.startsWith("took")).distinct().toList();
    var by =
        accepted == 0 ? "" : " " + Objects.requireNonNull(now.acceptance()).by() + " " + accepted;
    require(
        faults,
        winners.equals(accepted == 0 ? List.of() : List.of("took" + by)),
        "winners " + winners,
        by);
    answers.stream()
        .filter(one -> one.startsWith("no link") && !one.equals("no link [LINK_NOT_FOUND]"))
        .forEach(faults::add);
    answers.stream()
        .filter(one -> one.startsWith("not "))
        .filter(one -> !one.matches(".*\\[INVITATION_(ACCEPTED|REVOKED)\\]"))
        .forEach(faults::add);
    return faults;
  }

  private long times(String answer) {
    return answers.stream().filter(answer::equals).count();
  }

  private static void require(List<String> faults, boolean holds, String what, String when) {
    if (!holds) {
      faults.add(what + " while " + when);
    }
  }
}
