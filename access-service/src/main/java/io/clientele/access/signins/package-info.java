/** Where a person is signed in, since when, and how each of it ends (ACC-8a). */
@NullMarked
package io.clientele.access.signins;

import org.jspecify.annotations.NullMarked;
