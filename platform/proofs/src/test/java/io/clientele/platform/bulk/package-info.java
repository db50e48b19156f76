/** Bulk commands, shown with deposits into accounts of a bank that has few coins. */
@NullMarked
package io.clientele.platform.bulk;

import org.jspecify.annotations.NullMarked;
