package io.clientele.platform.canary.rules;

import org.bson.Document;

record KnowsTheStore(Document document) {}
