/** Practice codes, changed one by one and in files. */
@NullMarked
package io.clientele.client.practicecode;

import org.jspecify.annotations.NullMarked;
