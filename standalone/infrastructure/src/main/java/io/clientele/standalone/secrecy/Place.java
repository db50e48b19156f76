package io.clientele.standalone.secrecy;

/**
 * One thing that was kept, told or logged.
 *
 * @param where for people, its kind first: {@code topic clientele.access}
 * @param text all of it; bytes that are no text as Latin-1
 */
record Place(String where, String text) {

  String kind() {
    return where.split(" ", 2)[0];
  }
}
