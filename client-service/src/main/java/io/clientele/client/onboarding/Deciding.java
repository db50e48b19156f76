package io.clientele.client.onboarding;

import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.platform.aggregate.NotUnique;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.token.Caller;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/**
 * The decision to add a client (CLI-1): the same for one that is added by itself, for one that is
 * only tried out, and for the row of a file.
 */
final class Deciding {

  private static final int NAMES_TO_TRY = 5;

  private final ExtractAddresses addresses;
  private final Clock clock;

  /** Decides with addresses of these. */
  Deciding(ExtractAddresses addresses, Clock clock) {
    this.addresses = addresses;
    this.clock = clock;
  }

  /**
   * The client that follows, or all that stands against it.
   *
   * @param slot the unit of the bundle it would take
   */
  Decision<Client, ClientEvent> decide(AddClient command, Caller caller, Facts known, String slot) {
    var problems = Admission.problems(command, caller, known);
    if (!problems.isEmpty()) {
      return Decision.refused(problems);
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return Newcomer.decision(command, known, caller.login(), address(command, known), slot, now);
  }

  private String address(AddClient command, Facts known) {
    var wished = command.details().extractEmail();
    return wished == null
        ? addresses.next(Naming.name(command, known.connection()).orElseThrow())
        : known.domain().read(wished).orElseThrow();
  }

  /**
   * Tries again whenever somebody else was quicker to take a name. What was wished for is found
   * taken the next time, and refused with whatever else is wrong; what we made ourselves is made
   * anew.
   *
   * @param client for people
   * @throws TryAgain if no free name was found
   * @throws NotUnique if something else is there already
   */
  static <T> T withFreeNames(String client, Supplier<T> attempt) {
    for (var tried = 0; tried < NAMES_TO_TRY; tried++) {
      try {
        return attempt.get();
      } catch (NotUnique taken) {
        if (!taken.names(Client.EXTRACT_KEY_INDEX) && !taken.names(Client.PRACTICE_CODE_INDEX)) {
          throw taken;
        }
      }
    }
    throw new TryAgain("no free name was found for " + client);
  }
}
