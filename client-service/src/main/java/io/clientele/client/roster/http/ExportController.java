package io.clientele.client.roster.http;

import io.clientele.client.roster.Sight;
import io.clientele.client.roster.export.Exports;
import io.clientele.client.roster.export.Made;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.http.ShownJob;
import io.clientele.platform.job.Asking;
import io.clientele.platform.job.Job;
import io.clientele.platform.token.Caller;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Exports of the list; asked for as the list is, except that one has all pages. */
@RestController
@RequestMapping("/api/practices/{practice}/client-list-exports")
class ExportController {

  private static final String CSV = "text/csv;charset=utf-8";

  private final Exports exports;
  private final Clock clock;

  ExportController(Exports exports, Clock clock) {
    this.exports = exports;
    this.clock = clock;
  }

  /** A file that is ready. */
  record ShownFile(String href, long bytes, long rows) {}

  /** Exports, newest first. */
  record ShownExports(List<ShownJob<ShownFile>> items) {}

  @PostMapping
  ResponseEntity<ShownJob<ShownFile>> ask(
      @PathVariable String practice,
      @ParameterObject AskedParameters asked,
      @RequestParam(required = false) @Nullable String sort,
      Caller caller,
      Cause cause) {
    var faults = new Faults();
    var query =
        new PageParameters(sort, null, null)
            .query(Sight.of(caller), asked.read(clock.instant(), faults), faults);
    faults.orNone();
    return switch (exports.ask(caller, cause, query, clock.instant())) {
      case Asking.Taken taken -> shown(taken.job()).accepted(URI.create(place(taken.job())));
      case Asking.Refused no -> throw new RefusedRequest(List.of(no.why()));
    };
  }

  @GetMapping
  ShownExports list(@PathVariable String practice, Caller caller) {
    return new ShownExports(exports.newest(caller).stream().map(ExportController::shown).toList());
  }

  @GetMapping("/{export}")
  ShownJob<ShownFile> find(
      @PathVariable String practice, @PathVariable String export, Caller caller) {
    return shown(orRefused(exports.find(caller, export)));
  }

  @GetMapping(path = "/{export}/file", produces = CSV)
  ResponseEntity<Resource> file(
      @PathVariable String practice, @PathVariable String export, Caller caller) {
    var download = orRefused(exports.open(caller, export));
    var attachment = ContentDisposition.attachment().filename(download.name()).build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .contentLength(download.bytes())
        .body(new InputStreamResource(download.content()));
  }

  private static <T> T orRefused(Exports.Wish<T> wish) {
    return switch (wish) {
      case Exports.Wish.Granted<T> granted -> granted.value();
      case Exports.Wish.Refused<T> no -> throw new RefusedRequest(List.of(no.why()));
    };
  }

  private static ShownJob<ShownFile> shown(Job job) {
    return ShownJob.of(job, file(job));
  }

  private static @Nullable ShownFile file(Job job) {
    var made = job.result(Made.class);
    return made == null ? null : new ShownFile(place(job) + "/file", made.bytes(), made.rows());
  }

  private static String place(Job job) {
    return "/api/practices/" + job.practice() + "/client-list-exports/" + job.id();
  }
}
