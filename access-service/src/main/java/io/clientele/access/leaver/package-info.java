/** What a colleague leaves behind when they go, and who takes it over (BEY-5). */
@NullMarked
package io.clientele.access.leaver;

import org.jspecify.annotations.NullMarked;
