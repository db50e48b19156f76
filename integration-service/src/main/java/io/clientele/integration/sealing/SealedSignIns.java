package io.clientele.integration.sealing;

import io.clientele.integration.authorisation.Authorisation;
import java.util.List;
import java.util.Map;

/** Under which keys the tokens of sign-ins lie. */
public interface SealedSignIns {

  /**
   * How many sign-ins lie under each key, by its id; those that are about to be given back, too.
   */
  Map<String, Long> byKey();

  /** How many lie in no envelope: stored before there were any. */
  long bare();

  /** Some of those in no envelope. */
  List<Authorisation> someBare(int most);

  /**
   * Those that have tokens, but not under this key, by id.
   *
   * @param after begins behind this id
   */
  List<Authorisation> notUnder(String key, String after, int most);
}
