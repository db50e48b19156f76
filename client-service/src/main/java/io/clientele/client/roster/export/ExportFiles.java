package io.clientele.client.roster.export;

import java.io.InputStream;
import java.io.OutputStream;

/** Where exports are kept; each attempt at a job writes a file of its own. */
public interface ExportFiles {

  /** A file that is being written. */
  interface NewFile {

    /** Where to write; nobody can read it before it is kept. */
    OutputStream content();

    /** Its name, for {@link ExportFiles#open}. */
    String name();

    /**
     * That is all of it.
     *
     * @return how many bytes
     */
    long keep();
  }

  /** Begins the file of an attempt. */
  NewFile create(String job, int attempt);

  /** A kept file, from its beginning; the caller closes it. */
  InputStream open(String name);

  /** Removes all files, and parts of files, of a job's attempts before this one. */
  void clear(String job, int below);
}
