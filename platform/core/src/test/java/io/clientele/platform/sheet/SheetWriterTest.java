package io.clientele.platform.sheet;

import static io.clientele.platform.sheet.Given.bytes;
import static io.clientele.platform.sheet.Given.cells;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SheetWriterTest {

  @Test
  @DisplayName("LST-6 a file says that it is UTF-8, and its lines end as RFC 4180 has it")
  void form() {
    assertThat(new String(written(List.of("a", "b"), List.of("Café", "c,\"d\"")), UTF_8))
        .isEqualTo("\uFEFFa,b\r\nCafé,\"c,\"\"d\"\"\"\r\n");
  }

  @Test
  @DisplayName(
      "LST-6 text is made harmless; numbers, times and what is unknown are left as they are")
  void harmless() {
    var row = Arrays.asList("=1+1", "-1", -1, Instant.EPOCH, null, "a\n@b");
    assertThat(cells(bytes(written(List.of("a"), row))).get(1))
        .containsExactly("'=1+1", "'-1", "-1", "1970-01-01T00:00:00Z", "", "a\n'@b");
  }

  @Test
  @DisplayName("BLK-4 what we write we read, with the lines it is in")
  void read_back() {
    var file = bytes(written(List.of("Name", "City"), List.of("a\r\nb", "x;y"), List.of("c", "d")));
    assertThat(Given.rows(file))
        .containsExactly(
            new SheetRow(2, List.of("a\r\nb", "x;y")), new SheetRow(4, List.of("c", "d")));
  }

  @Test
  @DisplayName("LST-6 a file that cannot be written is no file")
  void not_written() {
    var full =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("full");
          }
        };
    var writer = new SheetWriter(full);
    writer.row(List.of("a"));
    assertThatThrownBy(writer::flush).isInstanceOf(UncheckedIOException.class);
  }

  private static byte[] written(List<?>... rows) {
    var out = new ByteArrayOutputStream();
    var writer = new SheetWriter(out);
    for (var row : rows) {
      writer.row(row);
    }
    writer.flush();
    return out.toByteArray();
  }
}
