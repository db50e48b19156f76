/** What a role may do, cell by cell, and which files are none. */
@NullMarked
package io.clientele.platform.permission;

import org.jspecify.annotations.NullMarked;
