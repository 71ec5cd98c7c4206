@NullMarked
package org.plumbline.shell.internal;

import org.jspecify.annotations.NullMarked;
