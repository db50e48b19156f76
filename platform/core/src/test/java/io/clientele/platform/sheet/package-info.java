/** Tests of files people make in spreadsheets. */
@NullMarked
package io.clientele.platform.sheet;

import org.jspecify.annotations.NullMarked;
