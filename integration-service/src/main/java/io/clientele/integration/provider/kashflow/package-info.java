/** KashFlow: its log-in, addresses and words. */
@NullMarked
package io.clientele.integration.provider.kashflow;

import org.jspecify.annotations.NullMarked;
