package io.clientele.client.upload.http;

import io.clientele.client.upload.Template;
import io.clientele.platform.sheet.SheetWriter;
import java.io.ByteArrayOutputStream;

/** The template as a file to fill in. */
final class TemplateFile {

  private TemplateFile() {}

  static byte[] of(Template template) {
    var bytes = new ByteArrayOutputStream();
    var sheet = new SheetWriter(bytes);
    template.rows().forEach(sheet::row);
    sheet.flush();
    return bytes.toByteArray();
  }
}
