/** What is asked of FreeAgent, and what is made of each of its answers. */
@NullMarked
package io.clientele.integration.provider.freeagent;

import org.jspecify.annotations.NullMarked;
