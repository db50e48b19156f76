/**
 * Who sees which client: the one decision, which every service asks (ACC-2, LST-4). A client names
 * audiences, a person is audiences; who shares one with a client sees it. It knows no framework.
 */
@NullMarked
package io.clientele.platform.audience;

import org.jspecify.annotations.NullMarked;
