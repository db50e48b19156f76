package io.clientele.platform.bulk;

import io.clientele.platform.sheet.SheetWriter;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Supplier;

/**
 * Things that were chosen, for a bulk command to be about. They are looked up once, and kept: the
 * rows of every plan are these, whatever the same words would choose later.
 *
 * @param heading above what they are known by: {@code Invitation}
 * @param ids looks them up, in the order in which they are to be done; each is a plain word, and
 *     comes once. It is not asked when a request is repeated
 */
public record Choice(String heading, Supplier<List<String>> ids) implements Incoming {

  @Override
  public String copy(OutputStream out) {
    var sheet = new SheetWriter(out);
    sheet.row(List.of(heading));
    ids.get().forEach(id -> sheet.row(List.of(id)));
    sheet.flush();
    return digest();
  }

  /** What is asked for stands in the request, and so in its fingerprint. */
  @Override
  public String digest() {
    return "";
  }
}
