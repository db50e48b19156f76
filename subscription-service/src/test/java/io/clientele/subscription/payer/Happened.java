package io.clientele.subscription.payer;

import io.clientele.platform.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A client's account through whatever is done to it, and what was told of it. */
final class Happened {

  /** Something that is done: by people, by time, or by client-service. */
  sealed interface Step {

    /** Somebody asks for something. */
    record Ask(PayerCommand command) implements Step {}

    /** Time goes by; only whether somebody looks then is said. */
    record Wait(int hours, boolean looked) implements Step {}

    /** An answer to one of the wishes so far arrives: the newest, if none was before. */
    record Hear(int before, boolean done) implements Step {}
  }

  /** Something told, and when. */
  record Told(Instant at, Happening what) {}

  final List<Told> told = new ArrayList<>();
  final List<Paying> stood = new ArrayList<>();
  Paying paying = Paying.byPractice();
  Instant now = Situation.NOON;

  Happened(List<Step> steps, boolean looks) {
    stood.add(paying);
    for (var step : steps) {
      take(
          switch (step) {
            case Step.Ask ask -> paying.ask(ask.command(), now);
            // Counted from the wishes there are by now, told or not: what is heard must not depend
            // on whether somebody has looked.
            case Step.Hear answer ->
                paying.heard(
                    new WishAnswer(
                        Situation.next(paying, paying.upTo(now)).wishes() - answer.before(),
                        answer.done(),
                        50,
                        50),
                    now);
            case Step.Wait wait -> {
              now = now.plus(Duration.ofHours(wait.hours()));
              yield wait.looked() && looks ? paying.upTo(now) : Decision.unchanged();
            }
          });
    }
    take(paying.upTo(now));
  }

  private void take(Decision<Paying, Happening> decision) {
    if (decision instanceof Decision.Done<Paying, Happening> done) {
      paying = done.next();
      stood.add(paying);
      done.events().forEach(what -> told.add(new Told(now, what)));
    }
  }

  <T extends Happening> List<T> all(Class<T> kind) {
    return told.stream().map(Told::what).filter(kind::isInstance).map(kind::cast).toList();
  }
}
