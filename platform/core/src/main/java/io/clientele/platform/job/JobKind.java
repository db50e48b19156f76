package io.clientele.platform.job;

import java.time.Duration;

/** One kind of job; a service has a bean for each. */
public interface JobKind {

  /** Its name, for ever: {@code client-list-export}. */
  String name();

  /** For how long a job that has ended is kept, with all that came of it. */
  Duration kept();

  /**
   * Does the whole job, from its beginning: an attempt before may have died anywhere. Whatever it
   * throws is tried again, for a few times; what passes by itself, for as long as it takes.
   *
   * @param progress to be told of all that gets done
   * @throws LeaseLost as {@link Progress} does; nobody need catch it
   */
  JobEnd work(Job job, Progress progress);

  /**
   * Removes what attempts left behind that nobody needs any more; harmless to repeat.
   *
   * @param below only of attempts before this one
   */
  void clear(String job, int below);
}
