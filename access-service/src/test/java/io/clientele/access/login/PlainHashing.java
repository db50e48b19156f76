package io.clientele.access.login;

/** Hashes nobody should use, but which can be counted and told apart. */
public final class PlainHashing implements PasswordHashing {

  private int work;
  private Runnable afterHash = () -> {};
  private Runnable afterMatch = () -> {};

  /** How many hashes something costs. */
  public int workOf(Runnable task) {
    var before = work;
    task.run();
    return work - before;
  }

  /** Lets something happen between the next hash and what follows from it. */
  public void afterNextHash(Runnable task) {
    afterHash = task;
  }

  /** Lets something happen between the next right password and what follows from it. */
  public void afterNextMatch(Runnable task) {
    afterMatch = task;
  }

  @Override
  public String hash(String password) {
    work++;
    var now = afterHash;
    afterHash = () -> {};
    now.run();
    return "hash of " + password;
  }

  @Override
  public boolean matches(String password, String hash) {
    work++;
    var right = hash.equals("hash of " + password);
    if (right) {
      var now = afterMatch;
      afterMatch = () -> {};
      now.run();
    }
    return right;
  }
}
