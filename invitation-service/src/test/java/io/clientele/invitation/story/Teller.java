package io.clientele.invitation.story;

import io.clientele.invitation.Instance;
import io.clientele.invitation.invitation.Channel;
import io.clientele.invitation.invitation.InvitationStatus;
import io.clientele.invitation.story.Chronicle.Answered;
import io.clientele.invitation.story.Chronicle.End;
import io.clientele.invitation.story.Chronicle.Told;
import io.clientele.platform.event.Pending;
import io.clientele.testkit.AtOnce;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.json.JsonMapper;

/** Tells stories of invitations, in each of which two nodes do something at the same moment. */
final class Teller {

  private static final JsonMapper JSON = new JsonMapper();
  private static final List<Duration> STEPS =
      List.of(Duration.ZERO, Duration.ofMinutes(3), Duration.ofDays(3), Instance.WEEK);

  private final Instance reader;
  private final List<Node> nodes;
  private final Set<InvitationStatus> ends = EnumSet.noneOf(InvitationStatus.class);
  private final Set<String> events = new TreeSet<>();

  /** With these two, and another instance that looks at what they have done. */
  Teller(Instance reader, List<Node> nodes) {
    this.reader = reader;
    this.nodes = nodes;
  }

  /** All that has become of an invitation. */
  Set<InvitationStatus> ends() {
    return ends;
  }

  /** All that was told of one, without prefix and version. */
  Set<String> events() {
    return events;
  }

  /**
   * Tells one.
   *
   * @param id of an invitation that was just opened; what is open of it in the end is taken back
   * @param deaths of how many orders in a hundred a node dies
   * @return what is wrong with it; empty if all is well
   */
  List<String> tell(String id, Random random, int rounds, int deaths) {
    var answers = new ConcurrentLinkedQueue<Answered>();
    for (var round = 0; round < rounds; round++) {
      AtOnce.all(nodes.stream().map(node -> step(node, id, random, deaths, answers)).toList());
      var forward = STEPS.get(random.nextInt(8) < 5 ? random.nextInt(2) : 2 + random.nextInt(2));
      nodes.forEach(node -> node.turn(forward));
    }
    var told = reader.aggregates.find(id).outbox().stream().map(Teller::told).toList();
    var end = End.of(reader.read(id));
    ends.add(end.status());
    told.forEach(one -> events.add(one.event()));
    // What is open yet is in the next story's way: its messages would be sent there.
    nodes.getFirst().does(id, "revoke ada");
    var faults = Chronicle.faults(told, List.copyOf(answers), end);
    return faults.isEmpty() ? faults : List.of(faults + ": told " + told + ", answered " + answers);
  }

  private static Callable<Boolean> step(
      Node node, String id, Random random, int deaths, Queue<Answered> answers) {
    var order = order(random);
    var whole = random.nextInt(100) < deaths ? dying(order, random) : order;
    return () ->
        answers.add(
            new Answered(order.substring(0, (order + " ").indexOf(' ')), node.does(id, whole)));
  }

  private static String order(Random random) {
    var channel = Channel.values()[random.nextInt(2)];
    // Mostly the newest link, else one from before.
    var back = random.nextInt(4) == 0 ? 1 : 0;
    var who = random.nextBoolean() ? "ada" : "bob";
    return switch (random.nextInt(14)) {
      case 0, 1, 2 -> "send " + channel + " TAKEN";
      case 3 -> "send " + channel + " NEVER";
      case 4 -> "send " + channel + (random.nextBoolean() ? " LATER" : " BUSY");
      case 5, 6 -> "accept " + channel + " " + back;
      case 7, 8 -> "resend " + who;
      case 9 -> "revoke " + who;
      case 10, 11 ->
          "report " + channel + (random.nextBoolean() ? " DELIVERED " : " BOUNCED ") + back;
      default -> "expire";
    };
  }

  /** With the first or second write, before or after it; or after the yes of a provider. */
  private static String dying(String order, Random random) {
    if (order.endsWith(" TAKEN") && random.nextBoolean()) {
      return order.replace("TAKEN", "DIES");
    }
    var when = random.nextBoolean() ? "CRASH_BEFORE" : "CRASH_AFTER";
    return "crash " + random.nextInt(2) + " " + when + " " + order;
  }

  private static Told told(Pending event) {
    var change = JSON.readTree(new String(event.value(), StandardCharsets.UTF_8)).path("change");
    var channel = change.path("channel");
    return new Told(
        event.name().replaceAll("^Invitation|\\.v1$", ""),
        channel.isString() ? Channel.valueOf(channel.asString()) : null);
  }
}
