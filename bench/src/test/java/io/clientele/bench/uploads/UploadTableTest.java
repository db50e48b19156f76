package io.clientele.bench.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.bench.run.Times;
import io.clientele.bench.uploads.Taken.Phase;
import io.clientele.bench.world.Names;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UploadTableTest {

  private static final long MILLI = 1_000_000;

  private static Times times(long millis) {
    return Times.of(new long[] {millis * MILLI});
  }

  private static Taken taken(int rows, int planned, int applied, long resident, long neighbour) {
    return new Taken(
        new ClientFile(rows, "x".repeat(2048)),
        new Phase(Duration.ofSeconds(planned), times(neighbour)),
        new Phase(Duration.ofSeconds(applied), times(2 * neighbour)),
        resident,
        100);
  }

  @Test
  @DisplayName("BLK-3 rows a second are of each step, and memory and others' adds are compared")
  void compared() {
    var files = List.of(taken(500, 1, 2, 300, 10), taken(50_000, 20, 100, 330, 15));
    var text = new UploadTable(files, times(10), times(11)).text();
    assertThat(text.lines().map(line -> line.replaceAll(" +", " ")))
        .contains(
            "| 500 | 2 | 500 | 250 | 300 | 100 |",
            "| 50,000 | 2 | 2,500 | 500 | 330 | 100 |",
            "| nothing | 1 | 10.0 | 10.0 | 1.00 |",
            "| 50,000 rows are planned | 1 | 15.0 | 15.0 | 1.50 |",
            "| 50,000 rows are applied | 1 | 30.0 | 30.0 | 3.00 |",
            "50,000 rows took 1.10 times the memory of 500, which are 100 times fewer.");
  }

  @Test
  @DisplayName("BLK-3 a file of many rows names no client twice")
  void a_file() {
    var title = Map.of("name", "businessName", "title", "Business name");
    JsonNode template = new ObjectMapper().valueToTree(Map.of("columns", List.of(title)));
    var file = ClientFile.of(5000, template, new Names());
    var names = file.text().lines().skip(1).toList();
    assertThat(names).hasSizeGreaterThanOrEqualTo(5000).doesNotHaveDuplicates();
    assertThat(file.kibibytes()).isGreaterThan(100);
  }
}
