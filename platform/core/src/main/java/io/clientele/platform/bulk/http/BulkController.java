package io.clientele.platform.bulk.http;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.bulk.Bulks;
import io.clientele.platform.bulk.SeenBulk;
import io.clientele.platform.token.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * The endpoints of a kind of bulk command, all but the one that begins it; its own controller says
 * where they lie, and has that one too. Whatever is refused, is thrown.
 */
public abstract class BulkController {

  /** What a sheet is sent as, either way. */
  public static final String CSV = "text/csv";

  private final Bulks bulks;
  private final String kind;
  private final String path;

  /**
   * The endpoints of a kind.
   *
   * @param kind its name
   * @param path where they lie below a practice: {@code client-uploads}
   */
  protected BulkController(Bulks bulks, String kind, String path) {
    this.bulks = bulks;
    this.kind = kind;
    this.path = path;
  }

  /** {@code GET}: the newest. */
  @GetMapping
  public ShownBulks newest(@PathVariable String practice, Caller caller) {
    return new ShownBulks(bulks.newest(kind, caller).stream().map(this::shown).toList());
  }

  /** {@code GET …/{id}}. */
  @GetMapping("/{bulk}")
  public ShownBulk find(@PathVariable String practice, @PathVariable String bulk, Caller caller) {
    return shown(bulks.find(kind, caller, bulk));
  }

  /** {@code POST …/{id}/plan}: 202, and it is being planned anew. */
  @PostMapping("/{bulk}/plan")
  public ResponseEntity<ShownBulk> plan(
      @PathVariable String practice, @PathVariable String bulk, Caller caller, Cause cause) {
    return accepted(bulks.plan(kind, caller, cause, bulk));
  }

  /** {@code POST …/{id}/application}: 202, and what was planned is being done. */
  @PostMapping("/{bulk}/application")
  public ResponseEntity<ShownBulk> apply(
      @PathVariable String practice,
      @PathVariable String bulk,
      @RequestBody Application application,
      Caller caller,
      Cause cause) {
    return accepted(bulks.apply(kind, caller, cause, bulk, application.planToken()));
  }

  /**
   * {@code DELETE …/{id}}: it is given up.
   *
   * @param cause for its key, which is checked like every other; to withdraw twice is harmless
   */
  @DeleteMapping("/{bulk}")
  public ShownBulk withdraw(
      @PathVariable String practice, @PathVariable String bulk, Caller caller, Cause cause) {
    return shown(bulks.withdraw(kind, caller, bulk));
  }

  /** {@code GET …/{id}/rows}. */
  @GetMapping("/{bulk}/rows")
  public ShownRows rows(
      @PathVariable String practice,
      @PathVariable String bulk,
      @ParameterObject RowParameters parameters,
      Caller caller) {
    var asked = parameters.read();
    return ShownRows.of(
        bulks.rows(kind, caller, bulk, asked.effect(), asked.from(), asked.limit()));
  }

  /** {@code GET …/{id}/rows.csv}: all rows, written as they are read. */
  @GetMapping(path = "/{bulk}/rows.csv", produces = CSV)
  public void file(
      @PathVariable String practice,
      @PathVariable String bulk,
      Caller caller,
      HttpServletResponse response)
      throws IOException {
    var download = bulks.download(kind, caller, bulk);
    var attachment = ContentDisposition.attachment().filename(download.name()).build();
    response.setContentType(CSV + ";charset=utf-8");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment.toString());
    try {
      download.content().writeTo(response.getOutputStream());
    } catch (IOException | RuntimeException e) {
      if (!response.isCommitted()) {
        response.reset();
      }
      throw e;
    }
  }

  /** 202, and where it is from now on. */
  protected final ResponseEntity<ShownBulk> accepted(SeenBulk seen) {
    return ResponseEntity.accepted().location(URI.create(place(seen))).body(shown(seen));
  }

  private ShownBulk shown(SeenBulk seen) {
    return ShownBulk.of(seen, place(seen));
  }

  private String place(SeenBulk seen) {
    var bulk = seen.bulk();
    return "/api/practices/" + bulk.caller().practice() + "/" + path + "/" + bulk.id();
  }
}
