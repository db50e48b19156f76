package io.clientele.client.upload.http;

import io.clientele.client.upload.ClientUpload;
import io.clientele.platform.bulk.Bulks;
import io.clientele.platform.bulk.http.UploadController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Clients by the file (BLK-3). */
@RestController
@RequestMapping("/api/practices/{practice}/client-uploads")
class ClientUploadController extends UploadController {

  ClientUploadController(Bulks bulks) {
    super(bulks, ClientUpload.NAME, "client-uploads");
  }
}
