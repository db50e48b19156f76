/** Files of rows that people make in spreadsheets, read as they come and never whole. */
@NullMarked
package io.clientele.platform.sheet;

import org.jspecify.annotations.NullMarked;
