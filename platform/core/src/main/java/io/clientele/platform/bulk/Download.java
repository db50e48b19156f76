package io.clientele.platform.bulk;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file that is written as it is fetched.
 *
 * @param name for people: {@code client-upload-2026-11-21.csv}
 */
public record Download(String name, Content content) {

  /** What is in it. */
  @FunctionalInterface
  public interface Content {

    /**
     * Writes all of it; the caller closes.
     *
     * @throws IOException also if it cannot be written whole
     */
    void writeTo(OutputStream out) throws IOException;
  }
}
