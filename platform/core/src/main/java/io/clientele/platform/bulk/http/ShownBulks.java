package io.clientele.platform.bulk.http;

import java.util.List;

/** Somebody's own bulk commands, newest first. */
public record ShownBulks(List<ShownBulk> items) {}
