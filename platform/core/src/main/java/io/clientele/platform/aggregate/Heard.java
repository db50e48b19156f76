package io.clientele.platform.aggregate;

/**
 * The event an aggregate reacts to, as far as the store must know it.
 *
 * @param source the aggregate that told it, {@code practice/0198…}: never the service
 * @param sequence its place among the events of that aggregate
 */
public record Heard(String source, long sequence) {

  /**
   * The mark of an event.
   *
   * @throws IllegalArgumentException if the source cannot be the name of a field: the mark would
   *     then lie elsewhere than it is looked for, and nothing would be taken in once
   */
  public Heard {
    if (source.isEmpty() || source.indexOf('.') >= 0 || source.indexOf('$') >= 0) {
      throw new IllegalArgumentException("not the id of an aggregate: " + source);
    }
  }
}
