package io.clientele.client.upload;

import java.text.Normalizer;
import java.util.Locale;

/** What sort of value stands in a column; how two spellings of one value are known (BLK-3). */
enum Shape {
  TEXT {
    @Override
    String canonical(String cell) {
      return Normalizer.normalize(cell.strip(), Normalizer.Form.NFC);
    }
  },
  WORD {
    @Override
    String canonical(String cell) {
      return TEXT.canonical(cell).toUpperCase(Locale.ROOT);
    }
  },
  WORDS {
    @Override
    String canonical(String cell) {
      return Several.joined(Several.in(WORD.canonical(cell)).stream());
    }
  },
  IDS {
    @Override
    String canonical(String cell) {
      return Several.joined(Several.in(TEXT.canonical(cell)).stream());
    }
  };

  /** The one spelling of all that say the same. */
  abstract String canonical(String cell);
}
