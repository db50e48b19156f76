/** KashFlow's addresses, and the form of its answers (providers.md 6). */
@NullMarked
package io.clientele.simulator.kashflow.http;

import org.jspecify.annotations.NullMarked;
