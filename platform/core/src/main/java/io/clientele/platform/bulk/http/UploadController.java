package io.clientele.platform.bulk.http;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.bulk.Bulks;
import io.clientele.platform.http.BadRequest;
import io.clientele.platform.http.Fault;
import io.clientele.platform.token.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The endpoints of a kind of bulk command that begins with a file. */
public abstract class UploadController extends BulkController {

  // Also what browsers send for CSV files where a spreadsheet program is installed.
  private static final List<MediaType> TAKEN =
      List.of(
          MediaType.parseMediaType(CSV),
          MediaType.APPLICATION_OCTET_STREAM,
          MediaType.parseMediaType("application/vnd.ms-excel"));
  private static final int LONGEST_NAME = 255;

  private final Bulks bulks;
  private final String kind;

  /** As {@link BulkController#BulkController} has it. */
  protected UploadController(Bulks bulks, String kind, String path) {
    super(bulks, kind, path);
    this.bulks = bulks;
    this.kind = kind;
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
}
