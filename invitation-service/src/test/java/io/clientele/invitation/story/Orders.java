package io.clientele.invitation.story;

import com.mongodb.client.MongoClient;
import io.clientele.invitation.Instance;
import io.clientele.invitation.World;
import io.clientele.invitation.acceptance.Answer;
import io.clientele.invitation.delivery.Handover;
import io.clientele.invitation.delivery.Post;
import io.clientele.invitation.delivery.Reference;
import io.clientele.invitation.delivery.Report;
import io.clientele.invitation.delivery.Reports;
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
import io.clientele.testkit.faults.Fault;
import io.clientele.testkit.faults.FaultPlan;
import io.clientele.testkit.faults.FaultyMongo;
import java.time.Clock;
import java.util.List;

/**
 * What one instance is ordered to do to an invitation, in words that can be sent to another
 * process:
 *
 * <ul>
 *   <li>{@code send EMAIL TAKEN}: sends what is due; the provider says TAKEN, NEVER, LATER or BUSY,
 *       or we die with its yes in our hands (DIES)
 *   <li>{@code accept SMS 1}: by the link before the newest
 *   <li>{@code report EMAIL BOUNCED 0}: what the provider tells of the newest message, or DELIVERED
 *   <li>{@code resend ada}, {@code revoke bob}, {@code expire}
 *   <li>{@code crash 1 CRASH_AFTER} and one of these: we die with our second write
 * </ul>
 */
final class Orders {

  private static final Account HERE = new Account.OfPractice("p1");

  private final World world = new World();
  private final MongoClient mongo;
  private final String database;
  private final Clock clock;
  private final Instance instance;

  Orders(MongoClient mongo, String database, Clock clock) {
    this.mongo = mongo;
    this.database = database;
    this.clock = clock;
    this.instance = new Instance(mongo, database, world, clock);
  }

  /**
   * Does it.
   *
   * @return {@code took EMAIL 2}, {@code resent}, {@code not resent [CODE]} and so on; {@code
   *     wrong} is what people would see as a 500
   * @throws io.clientele.testkit.faults.Crash if we die of it
   */
  String follow(String invitation, String order) {
    try {
      var words = List.of(order.split(" "));
      return words.getFirst().equals("crash")
          ? follow(doomed(plan(words)), invitation, words.subList(3, words.size()))
          : follow(instance, invitation, words);
    } catch (RuntimeException e) {
      return "wrong: " + e;
    }
  }

  private static FaultPlan plan(List<String> words) {
    return FaultPlan.once(Integer.parseInt(words.get(1)), Fault.valueOf(words.get(2)));
  }

  private Instance doomed(FaultPlan plan) {
    return new Instance(FaultyMongo.wrap(mongo, plan), database, world, clock);
  }

  private String follow(Instance as, String id, List<String> words) {
    return switch (words.getFirst()) {
      case "send" -> send(as, Channel.valueOf(words.get(1)), words.get(2));
      case "accept" -> accept(as, id, Channel.valueOf(words.get(1)), words.get(2));
      case "report" -> report(as, id, Channel.valueOf(words.get(1)), words.get(2), words.get(3));
      case "resend" -> {
        var who = world.caller(words.get(1));
        var cause = Cause.of(who.login());
        yield said("resent", as.tending.resend(HERE, id, who, cause, PublicInvitation::of));
      }
      case "revoke" -> {
        var who = world.caller(words.get(1));
        var cause = Cause.of(who.login());
        yield said("revoked", as.tending.revoke(HERE, id, who, cause, PublicInvitation::of));
      }
      case "expire" -> {
        as.expiry.run();
        yield "looked";
      }
      default -> throw new IllegalArgumentException("no order: " + words);
    };
  }

  private String send(Instance as, Channel channel, String says) {
    var plan = FaultPlan.none();
    var dies = says.equals("DIES");
    var provider = new Provider(says, dies ? plan::crash : () -> {});
    (dies ? doomed(plan) : as).deliveries(channel, provider, provider).sendDue(() -> true);
    return "sent";
  }

  private static int generation(Instance as, String id, String back) {
    return Math.max(1, as.read(id).generation() - Integer.parseInt(back));
  }

  private static String accept(Instance as, String id, Channel channel, String back) {
    var generation = generation(as, id, back);
    var link = Instance.LINKS.of(id, channel.name(), generation);
    return switch (as.accepting.accept(link, Cause.of("anonymous"))) {
      case Answer.Taken taken -> "took " + channel + " " + generation;
      case Answer.Refused no -> "no link " + codes(no.why());
    };
  }

  private String report(Instance as, String id, Channel channel, String what, String back) {
    var report =
        what.equals("BOUNCED") ? new Report.Bounced("the mailbox is full") : new Report.Delivered();
    new Reports(as.aggregates, clock, Instance.WEEK)
        .note(new Reference(id, generation(as, id, back)), channel, report);
    return "noted";
  }

  private static String said(String did, Outcome<Invitation> outcome) {
    return switch (outcome) {
      case Outcome.Done<Invitation> done ->
          done.state().status() == InvitationStatus.EXPIRED ? "noticed" : did;
      case Outcome.Unchanged<Invitation> same -> "so already";
      case Outcome.Refused<Invitation> no -> "not " + did + " " + codes(no.why());
      case Outcome.Repeated<Invitation> never -> throw new IllegalStateException("no key");
    };
  }

  private static List<String> codes(List<Refusal> why) {
    return why.stream().map(one -> one.reason().name()).toList();
  }

  /** Says one thing to every message. */
  private record Provider(String says, Runnable then) implements Post, Texts {

    private Handover answer() {
      then.run();
      return switch (says) {
        case "TAKEN", "DIES" -> new Handover.Taken();
        case "NEVER" -> new Handover.Never("no");
        case "LATER" -> new Handover.Later();
        case "BUSY" -> new Handover.Busy();
        default -> throw new IllegalArgumentException(says);
      };
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
}
