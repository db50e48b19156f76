package io.clientele.platform.sheet;

import io.clientele.platform.http.RefusedRequest;
import java.io.IOException;
import java.io.Reader;
import java.util.List;

/**
 * Hands the letters of a file to a parser, at most one line at a time, so that it is known to the
 * letter how long every row is; and stops when one is too long, before the parser has it all in
 * memory.
 */
final class Lines extends Reader {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Reader in;
  private final SheetLimits limits;
  private final char[] buffer = new char[8192];
  private int next;
  private int end;
  private char latest = BYTE_ORDER_MARK;
  private boolean ended;
  // Letters handed over: all, up to the end of the last line, and of the line before it.
  private long handed;
  private long lineEnd;
  private long lineEndBefore;
  private long lines;
  private long rowStart;
  private long rowLine = 1;

  Lines(Reader in, SheetLimits limits) {
    this.in = in;
    this.limits = limits;
  }

  @Override
  public int read(char[] into, int at, int most) throws IOException {
    check(handed);
    if (next == end && !fill()) {
      ended = true;
      return -1;
    }
    var before = latest;
    var count = 0;
    do {
      latest = buffer[next];
      into[at + count] = latest;
      next++;
      count++;
    } while (count < most && next < end && latest != '\r' && latest != '\n');
    handed += count;
    if (latest == '\n' && count == 1 && before == '\r') {
      lineEnd = handed;
    } else if (latest == '\r' || latest == '\n') {
      lines++;
      lineEndBefore = lineEnd;
      lineEnd = handed;
    }
    return count;
  }

  private boolean fill() throws IOException {
    do {
      next = 0;
      end = Math.max(in.read(buffer), 0);
      if (end == 0) {
        return false;
      }
      // Marks at the very beginning say how the file is encoded; some programs write two.
      while (handed == 0 && next < end && buffer[next] == BYTE_ORDER_MARK) {
        next++;
      }
    } while (next == end);
    return true;
  }

  /**
   * A row has been read.
   *
   * @param line the last of it; the parser may have had a look at what follows a lone CR
   */
  void rowEnds(long line) {
    var rowEnd = line > lines ? handed : line == lines ? lineEnd : lineEndBefore;
    check(rowEnd);
    rowStart = rowEnd;
    rowLine = line + 1;
  }

  /** Where the row begins that is being read, from 1. */
  long rowLine() {
    return rowLine;
  }

  /** The parser has asked for more than there is. */
  boolean hasEnded() {
    return ended;
  }

  private void check(long to) {
    if (to - rowStart > limits.letters()) {
      throw new RefusedRequest(List.of(limits.tooLong(rowLine)));
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
