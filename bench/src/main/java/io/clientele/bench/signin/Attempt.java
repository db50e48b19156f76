package io.clientele.bench.signin;

/** What somebody types at the sign-in page. */
enum Attempt {
  KNOWN_WRONG("a known email, a wrong password"),
  UNKNOWN_WRONG("an email nobody has"),
  KNOWN_RIGHT("a known email, the right password");

  private final String words;

  Attempt(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
