/** Tests of KashFlow's adapter, against a simulated one. */
@NullMarked
package io.clientele.integration.provider.kashflow;

import org.jspecify.annotations.NullMarked;
