package io.clientele.platform.sheet;

/** A text that counts how many of its signs were read. */
final class Reads implements CharSequence {

  private final String text;
  private int count;

  Reads(String text) {
    this.text = text;
  }

  int count() {
    return count;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    count++;
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    count += end - start;
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    count += text.length();
    return text;
  }
}
