package io.clientele.client.upload;

import io.clientele.platform.bulk.BulkKind;
import io.clientele.platform.sheet.SheetRow;
import io.clientele.platform.sheet.Surplus;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The rows of a file made of a template: those the template came with are none (BLK-2).
 *
 * <p>No client is taken for one of them. The lines that explain have in the column of the
 * invitation what no row may have there; the client of the example has an address in a domain that
 * nobody can have (RFC 2606). So that a file is still understood after something else was bought,
 * cells that may differ between practices are not compared.
 */
final class TemplateColumns implements BulkKind.Columns {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern APOSTROPHES_BEFORE = Pattern.compile("^'+");

  private final int width;
  private final List<Integer> all;
  private final List<Integer> common;
  private final List<String> instructions;
  private final List<String> allowed;
  private final List<String> example;

  TemplateColumns(Template template) {
    var columns = UploadColumn.of(template.region());
    width = columns.size();
    all = IntStream.range(0, width).boxed().toList();
    common = all.stream().filter(i -> columns.get(i).guide().common()).toList();
    instructions = template.instructions().stream().map(TemplateColumns::plain).toList();
    allowed = template.allowed().stream().map(TemplateColumns::plain).toList();
    example = template.example().stream().map(TemplateColumns::plain).toList();
  }

  @Override
  public List<String> cells(SheetRow row) {
    var cells = new ArrayList<>(IntStream.range(0, width).mapToObj(row::cell).toList());
    if (same(cells, instructions, all)
        || same(cells, allowed, common)
        || same(cells, example, common)) {
      return List.of();
    }
    cells.set(width - 1, Surplus.behind(row, width - 1, all));
    return cells;
  }

  private static boolean same(List<String> cells, List<String> guide, List<Integer> columns) {
    return columns.stream().allMatch(i -> plain(cells.get(i)).equals(guide.get(i)));
  }

  /** Without what a spreadsheet may do to a text it saves. */
  private static String plain(String cell) {
    var text = Normalizer.normalize(cell, Normalizer.Form.NFKC);
    var blanks = BLANKS.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    return APOSTROPHES_BEFORE.matcher(blanks).replaceFirst("");
  }
}
