package io.clientele.platform.permission;

import java.util.Arrays;
import java.util.Optional;

/** How a role has a permission: a cell of the matrix. */
public enum Held {
  /** In the whole practice: for every client of it, if it is about clients. */
  YES("yes"),
  /** For the clients that they see: by a grant, or because it is their own business (LST-4). */
  GRANTED("granted"),
  /** Not by the role, but it can be given to a person by itself. */
  SINGLE("single"),
  /** Not at all. */
  NO("");

  private final String cell;

  Held(String cell) {
    this.cell = cell;
  }

  /** How it is written in the file. */
  public String cell() {
    return cell;
  }

  static Optional<Held> of(String cell) {
    return Arrays.stream(values()).filter(one -> one.cell.equals(cell)).findFirst();
  }
}
