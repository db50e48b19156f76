/** What happened to clients and to default settings: who, what, when, from what to what. */
@NullMarked
package io.clientele.client.history;

import org.jspecify.annotations.NullMarked;
