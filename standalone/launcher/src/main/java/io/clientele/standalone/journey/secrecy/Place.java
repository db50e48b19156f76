package io.clientele.standalone.journey.secrecy;

/**
 * One thing that was kept, told or logged.
 *
 * @param where for people: {@code topic clientele.access}
 * @param text all of it; bytes that are no text as Latin-1
 */
record Place(String where, String text) {}
