@NullMarked
package org.plumbline.identity.ui;

import org.jspecify.annotations.NullMarked;
