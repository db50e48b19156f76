package io.clientele.platform.canary.named;

record NoteHelper(String helps) {}
