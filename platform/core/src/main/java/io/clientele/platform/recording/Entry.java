package io.clientele.platform.recording;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One act on the record of a practice, as a rule says it; who, when, from where and because of
 * which event is added where it is written.
 *
 * @param practice whose record it is on
 * @param act what was done, by its name for ever
 * @param facts for whom and what else, by name: texts, numbers, lists and maps of such; ids only,
 *     never a name or an address of a person
 * @param of what the state is of, in one word that its finder knows; null if there is none
 * @param state what is so from now on, a record of ids; null if nobody will ask what was so
 */
public record Entry(
    String practice,
    String act,
    Map<String, Object> facts,
    @Nullable String of,
    @Nullable Object state) {

  public Entry {
    facts = Map.copyOf(facts);
    if ((of == null) != (state == null)) {
      throw new IllegalArgumentException("a state is of something: " + act);
    }
  }
}
