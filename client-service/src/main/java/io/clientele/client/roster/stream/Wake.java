package io.clientele.client.roster.stream;

/**
 * What an event says to whoever watches: a row has changed, or will in a moment.
 *
 * @param client whose row
 * @param source who writes it, as in the row's marks
 * @param sequence the mark that the row has when it has taken the event in
 */
public record Wake(String client, String source, long sequence) {}
