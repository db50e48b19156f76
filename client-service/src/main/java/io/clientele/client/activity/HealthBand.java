package io.clientele.client.activity;

/** What a health score comes to, in a word (LST-9). */
public enum HealthBand {
  /** 80 to 100. */
  GOOD,
  /** 50 to 79. */
  FAIR,
  /** 0 to 49. */
  POOR;

  private static final int GOOD_FROM = 80;
  private static final int FAIR_FROM = 50;

  /** The band of a score of 0 to 100. */
  public static HealthBand of(int score) {
    if (score >= GOOD_FROM) {
      return GOOD;
    }
    return score >= FAIR_FROM ? FAIR : POOR;
  }
}
