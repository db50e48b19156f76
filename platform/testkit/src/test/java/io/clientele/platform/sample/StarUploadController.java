package io.clientele.platform.sample;

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

/** Stars for many notes at once. */
@RestController
@RequestMapping("/api/practices/{practice}/star-uploads")
class StarUploadController {

  private final BulkEndpoints endpoints;

  StarUploadController(Bulks bulks) {
    this.endpoints = new BulkEndpoints(bulks, StarUploads.NAME, "star-uploads");
  }

  @PostMapping
  @CsvBody
  ResponseEntity<ShownBulk> upload(
      @PathVariable String practice,
      @RequestParam(required = false) @Nullable String fileName,
      HttpServletRequest request,
      Caller caller,
      Cause cause)
      throws IOException, HttpMediaTypeNotSupportedException {
    return endpoints.upload(caller, cause, fileName, request);
  }

  @GetMapping
  ShownBulks newest(@PathVariable String practice, Caller caller) {
    return endpoints.newest(caller);
  }

  @GetMapping("/{bulk}")
  ShownBulk find(@PathVariable String practice, @PathVariable String bulk, Caller caller) {
    return endpoints.find(caller, bulk);
  }

  @DeleteMapping("/{bulk}")
  ShownBulk withdraw(
      @PathVariable String practice, @PathVariable String bulk, Caller caller, Cause cause) {
    return endpoints.withdraw(caller, bulk);
  }

  @PostMapping("/{bulk}/plan")
  ResponseEntity<ShownBulk> plan(
      @PathVariable String practice, @PathVariable String bulk, Caller caller, Cause cause) {
    return endpoints.plan(caller, cause, bulk);
  }

  @PostMapping("/{bulk}/application")
  ResponseEntity<ShownBulk> apply(
      @PathVariable String practice,
      @PathVariable String bulk,
      @RequestBody Application application,
      Caller caller,
      Cause cause) {
    return endpoints.apply(caller, cause, bulk, application);
  }

  @GetMapping("/{bulk}/rows")
  ShownRows rows(
      @PathVariable String practice,
      @PathVariable String bulk,
      @ParameterObject RowParameters parameters,
      Caller caller) {
    return endpoints.rows(caller, bulk, parameters);
  }

  @GetMapping(path = "/{bulk}/rows.csv", produces = BulkEndpoints.CSV)
  void file(
      @PathVariable String practice,
      @PathVariable String bulk,
      Caller caller,
      HttpServletResponse response)
      throws IOException {
    endpoints.file(caller, bulk, response);
  }
}
