package io.clientele.client.roster;

import io.clientele.client.roster.search.Words;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Clients by what people call them in their files (COD-2). */
public interface NamedClients {

  /** Of clients that are called the same so many are told. */
  int MOST_TOLD = 10;

  /**
   * Which clients are meant, of those that are seen: the one whose id it is, else all of that name,
   * as {@link Words} compares names. A name without a letter or digit means nobody.
   *
   * @param typed ids and names, mixed
   * @return from what was typed to the ids, the first {@value #MOST_TOLD} of them in their order;
   *     nothing for what means nobody
   */
  Map<String, List<String>> find(Sight sight, Collection<String> typed);
}
