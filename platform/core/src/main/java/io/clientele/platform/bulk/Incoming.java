package io.clientele.platform.bulk;

import java.io.OutputStream;

/** What a bulk command is begun with. Whatever it comes as, it is kept as a file. */
interface Incoming {

  /**
   * Writes that file.
   *
   * @return a hash of what the request says beside its fingerprint
   */
  String copy(OutputStream out);

  /** The same hash, for who has that file already. */
  String digest();
}
