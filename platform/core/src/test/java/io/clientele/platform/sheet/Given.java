package io.clientele.platform.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clientele.platform.decision.Refusal;
import io.clientele.platform.http.RefusedRequest;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Small files, and what is read of them. */
final class Given {

  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private Given() {}

  static Content file(String text) {
    return file(text, UTF_8);
  }

  static Content file(String text, Charset charset) {
    return bytes(text.getBytes(charset));
  }

  static Content bytes(byte[] bytes) {
    return () -> new ByteArrayInputStream(bytes);
  }

  static Sheet sheet(Content content) {
    return Sheet.of(content, SheetLimits.USUAL);
  }

  static List<SheetRow> rows(Content content) {
    var rows = new ArrayList<SheetRow>();
    sheet(content).each(rows::add);
    return rows;
  }

  /** The cells of all rows, the header's first. */
  static List<List<String>> cells(Content content) {
    return Stream.concat(
            Stream.of(sheet(content).header()), rows(content).stream().map(SheetRow::cells))
        .toList();
  }

  static List<Long> lines(Content content) {
    return rows(content).stream().map(SheetRow::line).toList();
  }

  /** Why a file is refused, at whatever point. */
  static List<Refusal> refusals(Content content, SheetLimits limits) {
    var no =
        catchThrowableOfType(RefusedRequest.class, () -> Sheet.of(content, limits).each(row -> {}));
    assertThat(no).as("refused").isNotNull();
    return no.why();
  }

  static Refusal refusal(Content content) {
    var all = refusals(content, SheetLimits.USUAL);
    if (all.size() != 1) {
      throw new AssertionError(all.toString());
    }
    return all.getFirst();
  }
}
