/** KashFlow as it behaves: its companies, their users, and who is logged in (providers.md 6). */
@NullMarked
package io.clientele.simulator.kashflow;

import org.jspecify.annotations.NullMarked;
