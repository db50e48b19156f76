package io.clientele.client.practicecode.http;

import io.clientele.client.practicecode.PracticeCodeUpload;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.bulk.Bulks;
import io.clientele.platform.bulk.http.Application;
import io.clientele.platform.bulk.http.BulkEndpoints;
import io.clientele.platform.bulk.http.CsvBody;
import io.clientele.platform.bulk.http.RowParameters;
import io.clientele.platform.bulk.http.ShownBulk;
import io.clientele.platform.bulk.http.ShownBulks;
import io.clientele.platform.bulk.http.ShownRows;
import io.clientele.platform.token.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Practice codes by the file (COD-2). */
@RestController
@RequestMapping("/api/practices/{practice}/practice-code-uploads")
class PracticeCodeUploadController {

  private final BulkEndpoints uploads;

  PracticeCodeUploadController(Bulks bulks) {
    this.uploads = new BulkEndpoints(bulks, PracticeCodeUpload.NAME, "practice-code-uploads");
  }

  @CsvBody
  @PostMapping
  ResponseEntity<ShownBulk> upload(
      @PathVariable String practice,
      @RequestParam(required = false) @Nullable String fileName,
      Caller caller,
      Cause cause,
      HttpServletRequest request)
      throws IOException, HttpMediaTypeNotSupportedException {
    return uploads.upload(caller, cause, fileName, request);
  }

  @GetMapping
  ShownBulks newest(@PathVariable String practice, Caller caller) {
    return uploads.newest(caller);
  }

  @GetMapping("/{upload}")
  ShownBulk find(@PathVariable String practice, @PathVariable String upload, Caller caller) {
    return uploads.find(caller, upload);
  }

  @PostMapping("/{upload}/plan")
  ResponseEntity<ShownBulk> plan(
      @PathVariable String practice, @PathVariable String upload, Caller caller, Cause cause) {
    return uploads.plan(caller, cause, upload);
  }

  @PostMapping("/{upload}/application")
  ResponseEntity<ShownBulk> apply(
      @PathVariable String practice,
      @PathVariable String upload,
      @RequestBody Application application,
      Caller caller,
      Cause cause) {
    return uploads.apply(caller, cause, upload, application);
  }

  @DeleteMapping("/{upload}")
  ShownBulk withdraw(
      @PathVariable String practice, @PathVariable String upload, Caller caller, Cause cause) {
    return uploads.withdraw(caller, upload);
  }

  @GetMapping("/{upload}/rows")
  ShownRows rows(
      @PathVariable String practice,
      @PathVariable String upload,
      @ParameterObject RowParameters parameters,
      Caller caller) {
    return uploads.rows(caller, upload, parameters);
  }

  @GetMapping(path = "/{upload}/rows.csv", produces = BulkEndpoints.CSV)
  void file(
      @PathVariable String practice,
      @PathVariable String upload,
      Caller caller,
      HttpServletResponse response)
      throws IOException {
    uploads.file(caller, upload, response);
  }
}
