/**
 * What an operator does to a running system: dead letters, retellings, rebuilds, lags, operators.
 */
@NullMarked
package io.clientele.standalone.operating;

import org.jspecify.annotations.NullMarked;
