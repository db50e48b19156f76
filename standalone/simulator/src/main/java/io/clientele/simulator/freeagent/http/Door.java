package io.clientele.simulator.freeagent.http;

import io.clientele.simulator.freeagent.Admission;
import io.clientele.simulator.freeagent.FreeAgent;
import io.clientele.simulator.freeagent.Level;
import io.clientele.simulator.freeagent.books.Books;
import io.clientele.simulator.web.Call;
import io.clientele.simulator.web.Handler;
import io.clientele.simulator.web.Reply;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Who is let in at {@code api.freeagent.com}. */
final class Door {

  private final FreeAgent freeAgent;

  Door(FreeAgent freeAgent) {
    this.freeAgent = freeAgent;
  }

  /**
   * Only calls that name their app (providers.md 5.1 [D]). What Java's client says of itself names
   * none; that FreeAgent would take it is possible, but not to be relied on.
   */
  static Handler named(Handler handler) {
    return call -> {
      var agent = call.header("User-Agent");
      return agent == null || agent.isBlank() || agent.startsWith("Java-http-client")
          ? Refusals.nameless()
          : handler.answer(call);
    };
  }

  /**
   * Answers with something of one company.
   *
   * @param level what a person must be allowed to see it
   */
  Handler company(Level level, BiFunction<Books, Call, Reply> answer) {
    return named(call -> admitted(call, level, answer));
  }

  private Reply admitted(Call call, Level level, BiFunction<Books, Call, Reply> answer) {
    var token = call.bearer().orElse(null);
    return switch (freeAgent.admit(token, call.header("X-Subdomain"), level)) {
      case Admission.UnknownToken none -> Refusals.unauthorized();
      case Admission.Forbidden none -> Refusals.forbidden();
      case Admission.NoClient none -> Refusals.noClient();
      case Admission.OverLimit over ->
          Refusals.overLimit(over.limit(), Optional.of(Refusals.A_MINUTE));
      case Admission.Admitted in -> shown(() -> answer.apply(in.books(), call));
    };
  }

  static Reply shown(Supplier<Reply> answer) {
    try {
      return answer.get();
    } catch (UnreadableQuery fault) {
      return Refusals.badRequest(fault.words());
    }
  }
}
