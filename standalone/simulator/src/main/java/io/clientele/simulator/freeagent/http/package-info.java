/** FreeAgent's one host: approving an app, tokens, companies, clients and lists. */
@NullMarked
package io.clientele.simulator.freeagent.http;

import org.jspecify.annotations.NullMarked;
