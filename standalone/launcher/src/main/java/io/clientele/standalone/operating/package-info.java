/** What an operator does to a running system: dead letters, retellings, rebuilds, lags. */
@NullMarked
package io.clientele.standalone.operating;

import org.jspecify.annotations.NullMarked;
