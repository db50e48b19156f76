/** Tests of the rules of access to clients. */
@NullMarked
package io.clientele.access.clientaccess;

import org.jspecify.annotations.NullMarked;
