package io.clientele.client.roster.http;

/** How many clients there are. */
record ShownCount(long count) {}
