/**
 * Who runs Clientele itself, and what they do there (ACC-7). The doors: {@link
 * io.clientele.access.operator.Operators} for who they are, {@link
 * io.clientele.access.operator.SwitchingOff} for what they do.
 */
@NullMarked
package io.clientele.access.operator;

import org.jspecify.annotations.NullMarked;
