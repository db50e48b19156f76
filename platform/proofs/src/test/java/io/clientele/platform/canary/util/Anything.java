package io.clientele.platform.canary.util;

record Anything(String atAll) {}
