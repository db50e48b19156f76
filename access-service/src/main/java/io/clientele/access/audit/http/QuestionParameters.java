package io.clientele.access.audit.http;

import io.clientele.access.audit.AuditQuestion;
import io.clientele.platform.http.BadRequest;
import io.clientele.platform.http.Fault;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of the record is asked for.
 *
 * @param client only acts about this client
 * @param colleague only acts about this login
 * @param team only acts about this team
 * @param act only this act
 * @param from only from this instant on, ISO 8601
 * @param to only before this instant
 */
record QuestionParameters(
    @Size(max = 64) @Nullable String client,
    @Size(max = 64) @Nullable String colleague,
    @Size(max = 64) @Nullable String team,
    @Pattern(regexp = "[A-Z_]{1,64}") @Nullable String act,
    @Size(max = 40) @Nullable String from,
    @Size(max = 40) @Nullable String to) {

  /** The question, of this practice. */
  AuditQuestion of(String practice) {
    var faults = new ArrayList<Fault>();
    var question =
        new AuditQuestion(
            practice,
            client,
            colleague,
            team,
            act,
            instant("from", from, faults),
            instant("to", to, faults));
    if (!faults.isEmpty()) {
      throw new BadRequest(faults);
    }
    return question;
  }

  /**
   * An instant as somebody wrote it.
   *
   * @param faults gets one more if it is none
   */
  static @Nullable Instant instant(String name, @Nullable String written, List<Fault> faults) {
    if (written == null) {
      return null;
    }
    try {
      // What the store keeps has its bounds, and no more than milliseconds.
      return Instant.ofEpochMilli(Instant.parse(written).toEpochMilli());
    } catch (DateTimeException | ArithmeticException e) {
      faults.add(new Fault(name, "INVALID", "is no instant such as 2026-03-02T09:15:27Z"));
      return null;
    }
  }
}
