package io.clientele.client.upload.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.practice.Region;
import io.clientele.client.upload.Allowed;
import io.clientele.client.upload.Template;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TemplateFileTest {

  @Test
  @DisplayName("BLK-2 the file has titles, instructions, what is allowed and an example, in UTF-8")
  void the_file_has_four_lines() {
    assertThat(file(column("Business name", "Name, please", "Zo\u00eb")))
        .isEqualTo("\uFEFFBusiness name\r\n\"Name, please\"\r\nText\r\nZo\u00eb\r\n");
  }

  @Test
  @DisplayName("BLK-2 no spreadsheet runs anything in a template")
  void no_spreadsheet_runs_anything() {
    assertThat(file(column("=1+1", "+1", "@a"), column("a", "-1", "b")))
        .isEqualTo("\uFEFF'=1+1,a\r\n'+1,'-1\r\nText,Text\r\n'@a,b\r\n");
  }

  private static Template.Column column(String title, String instruction, String example) {
    return new Template.Column(
        "name", title, true, instruction, new Allowed("Text", List.of()), example);
  }

  private static String file(Template.Column... columns) {
    return new String(TemplateFile.of(new Template(Region.UK, List.of(columns))), UTF_8);
  }
}
