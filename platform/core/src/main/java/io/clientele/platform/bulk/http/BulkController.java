package io.clientele.platform.bulk.http;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.bulk.Bulks;
import io.clientele.platform.bulk.SeenBulk;
import io.clientele.platform.http.BadRequest;
import io.clientele.platform.http.Fault;
import io.clientele.platform.token.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The endpoints of a kind of bulk command; its own controller says where they lie. Whatever is
 * refused, is thrown.
 */
public abstract class BulkController {

  /** What a sheet is sent as, either way. */
  public static final String CSV = "text/csv";

  // Also what browsers send for CSV files where a spreadsheet program is installed.
  private static final List<MediaType> TAKEN =
      List.of(
          MediaType.parseMediaType(CSV),
          MediaType.APPLICATION_OCTET_STREAM,
          MediaType.parseMediaType("application/vnd.ms-excel"));
  private static final int LONGEST_NAME = 255;

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

  /**
   * {@code POST}: 202, and the file is being planned.
   *
   * @throws HttpMediaTypeNotSupportedException if the body does not say that it is such a file
   */
  @CsvBody
  @PostMapping
  public ResponseEntity<ShownBulk> upload(
      @PathVariable String practice,
      @RequestParam(required = false) @Nullable String fileName,
      Caller caller,
      Cause cause,
      HttpServletRequest request)
      throws IOException, HttpMediaTypeNotSupportedException {
    orUnsupported(request.getContentType());
    if (fileName != null && fileName.length() > LONGEST_NAME) {
      throw new BadRequest(
          List.of(new Fault("fileName", "INVALID", "has at most " + LONGEST_NAME + " letters")));
    }
    return accepted(bulks.upload(kind, caller, cause, fileName, request.getInputStream()));
  }

  private static void orUnsupported(@Nullable String contentType)
      throws HttpMediaTypeNotSupportedException {
    try {
      var type = contentType == null ? null : MediaType.parseMediaType(contentType);
      if (type == null || TAKEN.stream().noneMatch(type::equalsTypeAndSubtype)) {
        throw new HttpMediaTypeNotSupportedException(type, TAKEN);
      }
    } catch (InvalidMediaTypeException e) {
      throw new HttpMediaTypeNotSupportedException(e.getMessage(), TAKEN);
    }
  }

  /** {@code GET}: the newest. */
  @GetMapping
  public ShownBulks newest(@PathVariable String practice, Caller caller) {
    return new ShownBulks(bulks.newest(kind, caller).stream().map(this::shown).toList());
  }

  /** {@code GET …/{id}}. */
  @GetMapping("/{upload}")
  public ShownBulk find(@PathVariable String practice, @PathVariable String upload, Caller caller) {
    return shown(bulks.find(kind, caller, upload));
  }

  /** {@code POST …/{id}/plan}: 202, and it is being planned anew. */
  @PostMapping("/{upload}/plan")
  public ResponseEntity<ShownBulk> plan(
      @PathVariable String practice, @PathVariable String upload, Caller caller, Cause cause) {
    return accepted(bulks.plan(kind, caller, cause, upload));
  }

  /** {@code POST …/{id}/application}: 202, and what was planned is being done. */
  @PostMapping("/{upload}/application")
  public ResponseEntity<ShownBulk> apply(
      @PathVariable String practice,
      @PathVariable String upload,
      @RequestBody Application application,
      Caller caller,
      Cause cause) {
    return accepted(bulks.apply(kind, caller, cause, upload, application.planToken()));
  }

  /**
   * {@code DELETE …/{id}}: it is given up.
   *
   * @param cause for its key, which is checked like every other; to withdraw twice is harmless
   */
  @DeleteMapping("/{upload}")
  public ShownBulk withdraw(
      @PathVariable String practice, @PathVariable String upload, Caller caller, Cause cause) {
    return shown(bulks.withdraw(kind, caller, upload));
  }

  /** {@code GET …/{id}/rows}. */
  @GetMapping("/{upload}/rows")
  public ShownRows rows(
      @PathVariable String practice,
      @PathVariable String upload,
      @ParameterObject RowParameters parameters,
      Caller caller) {
    var asked = parameters.read();
    return ShownRows.of(
        bulks.rows(kind, caller, upload, asked.effect(), asked.from(), asked.limit()));
  }

  /** {@code GET …/{id}/rows.csv}: all rows, written as they are read. */
  @GetMapping(path = "/{upload}/rows.csv", produces = CSV)
  public void file(
      @PathVariable String practice,
      @PathVariable String upload,
      Caller caller,
      HttpServletResponse response)
      throws IOException {
    var download = bulks.download(kind, caller, upload);
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

  private ResponseEntity<ShownBulk> accepted(SeenBulk seen) {
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
