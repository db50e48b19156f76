package io.clientele.client.practicecode;

import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.account.ClientEvent.PracticeCodeChanged;
import io.clientele.client.roster.Roster;
import io.clientele.platform.decision.Decision;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One client and the code it is to have; whether another has it, the unique index knows. */
final class CodeChange {

  private CodeChange() {}

  /**
   * Gives a client a code, whatever it has.
   *
   * @param code null to take it away
   */
  static Decision<Client, ClientEvent> given(@Nullable Client now, @Nullable String code) {
    if (now == null) {
      return Decision.refused(Roster.notFound());
    }
    var before = now.practiceCode();
    return Objects.equals(before, code)
        ? Decision.unchanged()
        : Decision.done(now.coded(code), new PracticeCodeChanged(now.id(), before, code));
  }

  /** Takes a code away from a client, if that is the one it has. */
  static Decision<Client, ClientEvent> taken(@Nullable Client now, String key) {
    return now == null || key.equals(now.practiceCodeKey())
        ? given(now, null)
        : Decision.unchanged();
  }

  /** Gives a client its code back, unless it has another by now. */
  static Decision<Client, ClientEvent> givenBack(@Nullable Client now, String code) {
    return now == null || now.practiceCode() == null ? given(now, code) : Decision.unchanged();
  }
}
