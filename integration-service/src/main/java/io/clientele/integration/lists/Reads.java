package io.clientele.integration.lists;

import io.clientele.integration.provider.ListName;
import java.util.Optional;

/** Where it is kept how lists were read; what is forgotten costs a read of a whole list. */
public interface Reads {

  /** How a list was read last. */
  Optional<LastRead> last(String connection, ListName list);

  /** Keeps how it was read now, after its entries were stored. */
  void keep(String connection, ListName list, LastRead read);
}
