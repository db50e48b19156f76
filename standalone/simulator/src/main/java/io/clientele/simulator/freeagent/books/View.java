package io.clientele.simulator.freeagent.books;

import java.util.function.Predicate;

/**
 * Which contacts are shown (providers.md 5.3 [D]). That those of clients and of suppliers leave out
 * the hidden ones is an assumption [U].
 */
public enum View {
  ALL(kind -> true),
  ACTIVE(kind -> !kind.hidden()),
  HIDDEN(ContactKind::hidden),
  CLIENTS(kind -> kind.client() && !kind.hidden()),
  SUPPLIERS(kind -> kind.supplier() && !kind.hidden());

  private final Predicate<ContactKind> shown;

  View(Predicate<ContactKind> shown) {
    this.shown = shown;
  }

  boolean shows(ContactKind kind) {
    return shown.test(kind);
  }
}
