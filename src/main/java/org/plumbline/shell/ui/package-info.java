@NullMarked
package org.plumbline.shell.ui;

import org.jspecify.annotations.NullMarked;
