package io.clientele.platform.sample;

import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IfMatch;
import io.clientele.platform.http.Answers;
import jakarta.validation.constraints.Min;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The commands of a note. */
@RestController
@RequestMapping("/api/practices/{practice}/notes")
class NoteController {

  private final Aggregates<Note, Note.Event> notes;

  NoteController(Aggregates<Note, Note.Event> allNotes) {
    this.notes = allNotes;
  }

  @PostMapping
  ResponseEntity<String> write(
      @PathVariable String practice, @RequestBody NewNote wanted, Cause cause) {
    var id = cause.newId("note");
    var note = new Note(id, practice, wanted.title(), 0);
    var outcome = notes.command(id, cause, known -> Note.write(known, note), done -> done);
    return Answers.created(
        outcome, URI.create("/api/practices/" + practice + "/notes/" + id), known -> known);
  }

  @PostMapping("/{note}/stars")
  ResponseEntity<String> star(
      @PathVariable String practice,
      @PathVariable String note,
      @RequestBody NewStars wanted,
      Cause cause) {
    var outcome = notes.command(note, cause, known -> Note.star(known, wanted.by()), done -> done);
    return Answers.ok(outcome, known -> known);
  }

  @PutMapping("/{note}/title")
  ResponseEntity<String> retitle(
      @PathVariable String practice,
      @PathVariable String note,
      IfMatch seen,
      @RequestBody NewTitle wanted,
      Cause cause) {
    var outcome =
        notes.edit(note, seen, cause, known -> Note.retitle(known, wanted.title()), done -> done);
    return Answers.ok(outcome, known -> known);
  }

  @GetMapping("/broken")
  String broken(
      @PathVariable String practice, @RequestParam(defaultValue = "1") @Min(1) int times) {
    throw new IllegalStateException("secret of " + practice + " " + times);
  }
}
