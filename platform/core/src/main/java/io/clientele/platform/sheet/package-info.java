/** Files of rows that people make in spreadsheets: read as they come, written harmless. */
@NullMarked
package io.clientele.platform.sheet;

import org.jspecify.annotations.NullMarked;
