package io.clientele.client.upload.http;

import io.clientele.client.upload.Template;
import io.clientele.client.upload.Templates;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The template of an upload: to be shown, or to be filled in. */
@RestController
@RequestMapping("/api/practices/{practice}/client-uploads")
class TemplateController {

  private static final String CSV = "text/csv;charset=utf-8";

  private final Templates templates;

  TemplateController(Templates templates) {
    this.templates = templates;
  }

  @GetMapping("/template")
  TemplateView uploadTemplate(@PathVariable String practice, Caller caller) {
    return TemplateView.of(orRefused(templates.find(caller)));
  }

  @GetMapping(path = "/template.csv", produces = CSV)
  ResponseEntity<byte[]> uploadTemplateFile(@PathVariable String practice, Caller caller) {
    var template = orRefused(templates.find(caller));
    var name = "clients-" + template.region().name().toLowerCase(Locale.ROOT) + ".csv";
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(TemplateFile.of(template));
  }

  private static Template orRefused(Templates.Wish wish) {
    return switch (wish) {
      case Templates.Wish.Granted granted -> granted.template();
      case Templates.Wish.Refused refused -> throw new RefusedRequest(refused.why());
    };
  }
}
