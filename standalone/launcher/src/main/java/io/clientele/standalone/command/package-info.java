/**
 * What the script {@code clientele} runs: one class per command, and {@link
 * io.clientele.standalone.command.Launcher}, which finds it.
 */
@NullMarked
package io.clientele.standalone.command;

import org.jspecify.annotations.NullMarked;
