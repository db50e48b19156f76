package io.clientele.platform.file;

import java.io.InputStream;
import java.io.OutputStream;

/** Where files are kept; each attempt at what they belong to writes one of its own. */
public interface KeptFiles {

  /** A file that is being written. */
  interface NewFile {

    /** Where to write; nobody can read it before it is kept. */
    OutputStream content();

    /** Its name, for {@link KeptFiles#open}. */
    String name();

    /**
     * That is all of it.
     *
     * @return how many bytes
     */
    long keep();
  }

  /**
   * Begins the file of an attempt.
   *
   * @param owner the id of what the file belongs to
   */
  NewFile create(String owner, int attempt);

  /** A kept file, from its beginning; the caller closes it. */
  InputStream open(String name);

  /** Removes all files, and parts of files, of an owner's attempts before this one. */
  void clear(String owner, int below);
}
