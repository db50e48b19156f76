package io.clientele.access.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a mail.
 *
 * @param to the address: of a login the one it has, not what somebody typed
 * @param name whom it greets; empty if nobody by name
 * @param paragraphs plain text, one after the other
 * @param link what may be opened; null if nothing
 * @param after what stands below the link, or at the end
 */
public record Letter(
    String to,
    String subject,
    String name,
    List<String> paragraphs,
    @Nullable Link link,
    List<String> after) {

  public Letter {
    paragraphs = List.copyOf(paragraphs);
    after = List.copyOf(after);
  }

  @Override
  public String toString() {
    return "Letter[" + subject + "]"; // an address is in no log
  }

  /**
   * Something to open.
   *
   * @param words on the button
   * @param path at our public address; a secret may be part of it
   */
  public record Link(String words, String path) {

    @Override
    public String toString() {
      return "Link[" + words + "]"; // a link is in no log
    }
  }
}
