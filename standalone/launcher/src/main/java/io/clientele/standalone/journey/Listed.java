package io.clientele.standalone.journey;

/** A line of the client list. */
record Listed(String id, String name) {}
