package io.clientele.platform.sample;

import io.clientele.platform.bulk.Bulks;
import io.clientele.platform.bulk.http.UploadController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stars for many notes at once. */
@RestController
@RequestMapping("/api/practices/{practice}/star-uploads")
class StarUploadController extends UploadController {

  StarUploadController(Bulks bulks) {
    super(bulks, StarUploads.NAME, "star-uploads");
  }
}
