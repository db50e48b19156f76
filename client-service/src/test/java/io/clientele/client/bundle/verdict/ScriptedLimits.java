package io.clientele.client.bundle.verdict;

import io.clientele.platform.aggregate.Heard;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A book of limits in which something happens at a chosen moment. */
public abstract class ScriptedLimits implements LimitBook {

  private final LimitBook book;

  /** This book, but for what is overridden. */
  protected ScriptedLimits(LimitBook book) {
    this.book = book;
  }

  @Override
  public Optional<Seen> find(String practice) {
    return book.find(practice);
  }

  @Override
  public void tell(String practice, Heard heard, int limit, @Nullable LimitWish wish) {
    book.tell(practice, heard, limit, wish);
  }

  @Override
  public boolean judge(Seen seen) {
    return book.judge(seen);
  }

  @Override
  public void said(String practice, long wish) {
    book.said(practice, wish);
  }

  @Override
  public List<String> unsaid() {
    return book.unsaid();
  }
}
