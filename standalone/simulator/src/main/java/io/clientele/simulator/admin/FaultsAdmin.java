package io.clientele.simulator.admin;

import io.clientele.simulator.faults.Fault;
import io.clientele.simulator.faults.Fault.Planned;
import io.clientele.simulator.faults.Faults;
import io.clientele.simulator.web.Call;
import io.clientele.simulator.web.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Plans what goes wrong at a provider. */
final class FaultsAdmin {

  private static final int A_MINUTE = 60_000;
  private static final int A_DAY = 86_400;
  private static final int MOST_CALLS = 1_000_000;
  private static final int FIRST_ERROR = 500;
  private static final int LAST_ERROR = 599;
  private static final int ANY_STATUS = 200;

  private final Faults faults;

  FaultsAdmin(Faults faults) {
    this.faults = faults;
  }

  /** Replaces what was planned by what the body has, a member for each kind of fault. */
  Reply plan(Call call) {
    var body = new Body(call);
    var planned = new ArrayList<Planned>();
    add(body, planned, "slow", one -> slow(one.number("millis", 1, A_MINUTE)));
    add(
        body,
        planned,
        "down",
        one -> new Fault.Down(one.number("status", FIRST_ERROR, LAST_ERROR)));
    add(body, planned, "busy", one -> new Fault.Busy(retryAfter(one)));
    add(body, planned, "html", one -> new Fault.Html(one.number("status", ANY_STATUS, LAST_ERROR)));
    add(body, planned, "cut", one -> new Fault.Cut());
    add(body, planned, "half", one -> new Fault.Half());
    if (planned.isEmpty() && body.isGood()) {
      body.fault("", "must have one of slow, down, busy, html, cut, half");
    }
    if (!body.isGood()) {
      return body.refusal();
    }
    faults.plan(planned.toArray(Planned[]::new));
    return Reply.empty(204);
  }

  private static void add(
      Body body, List<Planned> planned, String kind, Function<Body, Fault> fault) {
    body.part(kind)
        .ifPresent(
            one ->
                planned.add(
                    fault
                        .apply(one)
                        .calls(one.number("calls", 1, MOST_CALLS), one.text("path", "/"))));
  }

  private static Fault slow(int millis) {
    return new Fault.Slow(Duration.ofMillis(millis));
  }

  private static Optional<Duration> retryAfter(Body one) {
    return one.has("retryAfter")
        ? Optional.of(Duration.ofSeconds(one.number("retryAfter", 0, A_DAY)))
        : Optional.empty();
  }

  /** Ends all faults. */
  Reply end(Call call) {
    faults.plan();
    return Reply.empty(204);
  }
}
