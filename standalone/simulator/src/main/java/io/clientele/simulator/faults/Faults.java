package io.clientele.simulator.faults;

import io.clientele.simulator.faults.Fault.Planned;
import io.clientele.simulator.web.Call;
import io.clientele.simulator.web.Handler;
import io.clientele.simulator.web.Html;
import io.clientele.simulator.web.Reply;
import io.clientele.simulator.web.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The faults of one provider. A call meets the first that is left for its address, and beside it
 * the first slowness. Safe for many threads.
 */
public final class Faults {

  private final Function<Optional<Duration>, Reply> busy;
  private final List<Planned> planned = new ArrayList<>();

  /**
   * @param busy the provider's refusal of too many calls, with the wait it tells if any
   */
  public Faults(Function<Optional<Duration>, Reply> busy) {
    this.busy = busy;
  }

  /** Replaces what was planned before; nothing ends all faults. */
  public synchronized void plan(Planned... faults) {
    planned.clear();
    Stream.of(faults).filter(fault -> fault.calls() > 0).forEach(planned::add);
  }

  /** The same routes, with faults before their answers. */
  public List<Route> before(List<Route> routes) {
    return routes.stream().map(route -> route.with(before(route.handler()))).toList();
  }

  private Handler before(Handler handler) {
    return call -> {
      var reply = answer(take(call, false), call, handler);
      return take(call, true) instanceof Fault.Slow slow ? reply.late(slow.by()) : reply;
    };
  }

  private Reply answer(@Nullable Fault fault, Call call, Handler handler) {
    return switch (fault) {
      case null -> handler.answer(call);
      case Fault.Slow slow -> handler.answer(call);
      case Fault.Down down -> Reply.empty(down.status());
      case Fault.Busy many -> busy.apply(many.retryAfter());
      case Fault.Html page ->
          Reply.page(page.status(), Html.page("Something went wrong", "<p>Please try again.</p>"));
      case Fault.Cut cut -> handler.answer(call).lostOnTheWay();
      case Fault.Half half -> handler.answer(call).brokenOff();
    };
  }

  private synchronized @Nullable Fault take(Call call, boolean slow) {
    for (int at = 0; at < planned.size(); at++) {
      var next = planned.get(at);
      if (next.fault() instanceof Fault.Slow == slow && call.address().startsWith(next.path())) {
        if (next.calls() > 1) {
          planned.set(at, next.fault().calls(next.calls() - 1, next.path()));
        } else {
          planned.remove(at);
        }
        return next.fault();
      }
    }
    return null;
  }
}
