/** Adding very many clients by one file: its template, its rows, and what becomes of each. */
@NullMarked
package io.clientele.client.upload;

import org.jspecify.annotations.NullMarked;
