package io.clientele.platform.canary.http;

public record OpenDoor(String needlessly) {}
