package io.clientele.standalone.journey.api;

/** A line of the client list. */
public record Listed(String id, String name) {}
