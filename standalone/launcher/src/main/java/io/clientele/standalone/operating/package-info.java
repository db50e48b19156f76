/** What an operator does to a running system: dead letters, retellings, lags. */
@NullMarked
package io.clientele.standalone.operating;

import org.jspecify.annotations.NullMarked;
