/** A list is made anew beside itself while it serves, and takes its own place (BEY-2, LST-7). */
@NullMarked
package io.clientele.platform.rebuild;

import org.jspecify.annotations.NullMarked;
