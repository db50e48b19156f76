/** Files of many rows, sent, looked at and said yes to. */
@NullMarked
package io.clientele.standalone.journey.upload;

import org.jspecify.annotations.NullMarked;
