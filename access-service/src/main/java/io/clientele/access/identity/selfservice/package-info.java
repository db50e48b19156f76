/** Pages on which somebody who is signed in changes their own login (ACC-8a). */
@NullMarked
package io.clientele.access.identity.selfservice;

import org.jspecify.annotations.NullMarked;
