package io.clientele.platform.sheet;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file, as often as they are wanted. */
@FunctionalInterface
public interface Content {

  /** The file from its beginning; the caller closes it. */
  InputStream open() throws IOException;
}
