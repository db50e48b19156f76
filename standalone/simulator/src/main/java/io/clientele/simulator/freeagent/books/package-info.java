/** What a company keeps at FreeAgent: the same at every start, worked out when somebody asks. */
@NullMarked
package io.clientele.simulator.freeagent.books;

import org.jspecify.annotations.NullMarked;
