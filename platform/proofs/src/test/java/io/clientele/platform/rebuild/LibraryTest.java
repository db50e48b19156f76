package io.clientele.platform.rebuild;

import io.clientele.testkit.TurnedClock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A library of twenty books, each with its readers, whose clock stands. */
abstract class LibraryTest {

  /** The first list that is made anew. */
  static final String MADE = "books-1";

  final TurnedClock clock = TurnedClock.standingAt(Instant.parse("2026-11-22T08:00:00Z"));
  final Library library = new Library(clock);
  final Publisher publisher = library.publisher;

  @BeforeEach
  void some_books() {
    publisher.tellOf(20, library.first.rows);
  }

  @AfterEach
  void close() {
    library.close();
  }
}
