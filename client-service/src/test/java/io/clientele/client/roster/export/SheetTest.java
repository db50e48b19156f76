package io.clientele.client.roster.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.activity.HealthBand;
import io.clientele.client.roster.RosterEntry;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SheetTest {

  static String of(RosterEntry... entries) {
    var out = new ByteArrayOutputStream();
    var sheet = new Sheet(out);
    sheet.add(List.of(entries));
    sheet.flush();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("LST-1 the file has all that the list shows, and figures say as of when")
  void all_that_the_list_shows() {
    var at = SomeEntry.AT.toString();
    var row = SheetReader.rows(of(SomeEntry.full())).get(1).toList();
    assertThat(row)
        .containsExactly(
            "c1",
            "Café \"Noir\", Ltd",
            "NOIR-01",
            "BUSINESS",
            "ACTIVE",
            "x@y.example",
            "XERO",
            "CONNECTED",
            "'=Harbour",
            at,
            "ada",
            "BANKING HEALTH",
            "PRACTICE",
            "MONTHLY",
            "0",
            at,
            HealthBand.of(0).name(),
            "0",
            at,
            "-1",
            at,
            "2",
            at,
            "3",
            at,
            "4",
            at,
            "5",
            at,
            "2026-11-19",
            at,
            "2025-01-01",
            at,
            "6",
            at,
            "7",
            at,
            "YES",
            at,
            "PRACTICE");
    assertThat(SheetReader.rows(of()).getFirst().toList())
        .hasSameSizeAs(row)
        .doesNotHaveDuplicates()
        .startsWith("Client", "Name", "Practice code")
        .contains("Costs", "Costs as of", "Oldest item as of")
        .endsWith("Pending invitation", "Created at", "Payer");
  }

  @Test
  @DisplayName("LST-5 what is unknown is an empty cell, never 0")
  void unknown_is_empty() {
    var rows = SheetReader.rows(of(SomeEntry.named("Noir")));
    var row = rows.get(1);
    assertThat(row.size()).isEqualTo(rows.getFirst().size());
    assertThat(row.stream().filter(cell -> !cell.isEmpty()))
        .containsExactly(
            "c1",
            "Noir",
            "BUSINESS",
            "ACTIVE",
            "x@y.example",
            "NO",
            SomeEntry.AT.toString(),
            "PRACTICE");
  }

  @Test
  @DisplayName("LST-6 the file is UTF-8 that says so, and its lines end as RFC 4180 has it")
  void form() {
    var file = of(SomeEntry.named("é"));
    assertThat(file).startsWith("\uFEFFClient,Name,").endsWith("\r\n");
    assertThat(file.split("\r\n", -1)).hasSize(3);
  }
}
