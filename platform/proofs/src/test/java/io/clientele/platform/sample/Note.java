package io.clientele.platform.sample;

import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.event.Named;
import org.jspecify.annotations.Nullable;

/** A note of a practice, with at most five stars. */
record Note(String id, String practice, String title, int stars) {

  static final String TOPIC = "clientele.sample";
  static final int MOST_STARS = 200;

  static final AggregateType<Note, Event> TYPE =
      AggregateType.of("note", TOPIC, Note.class, Event.class, note -> note, Note::practice);

  sealed interface Event {
    @Named("NoteWritten.v1")
    record Written(String note, String title) implements Event {}

    @Named("NoteRetitled.v1")
    record Retitled(String note, String title) implements Event {}

    @Named("NoteStarred.v1")
    record Starred(String note, int stars) implements Event {}
  }

  static Decision<Note, Event> write(@Nullable Note known, Note note) {
    return known == null
        ? Decision.done(note, new Event.Written(note.id(), note.title()))
        : Decision.unchanged();
  }

  static Decision<Note, Event> retitle(@Nullable Note note, String title) {
    if (note == null) {
      return Decision.refused(NoteReason.NO_SUCH_NOTE.because("There is no such note."));
    }
    return note.title().equals(title)
        ? Decision.unchanged()
        : Decision.done(
            new Note(note.id(), note.practice(), title, note.stars()),
            new Event.Retitled(note.id(), title));
  }

  static Decision<Note, Event> star(@Nullable Note note, int by) {
    if (note == null) {
      return Decision.refused(NoteReason.NO_SUCH_NOTE.because("There is no such note."));
    }
    var stars = note.stars() + by;
    if (stars > MOST_STARS) {
      return Decision.refused(
          NoteReason.TOO_MANY_STARS.because("A note has at most 200 stars.").about("by"));
    }
    var next = new Note(note.id(), note.practice(), note.title(), stars);
    return Decision.done(next, new Event.Starred(note.id(), stars));
  }
}
