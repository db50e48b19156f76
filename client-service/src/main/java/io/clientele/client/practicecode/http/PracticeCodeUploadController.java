package io.clientele.client.practicecode.http;

import io.clientele.client.practicecode.PracticeCodeUpload;
import io.clientele.platform.bulk.Bulks;
import io.clientele.platform.bulk.http.UploadController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Practice codes by the file (COD-2). */
@RestController
@RequestMapping("/api/practices/{practice}/practice-code-uploads")
class PracticeCodeUploadController extends UploadController {

  PracticeCodeUploadController(Bulks bulks) {
    super(bulks, PracticeCodeUpload.NAME, "practice-code-uploads");
  }
}
