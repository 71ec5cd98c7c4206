@NullMarked
package org.plumbline.adherence.ui;

import org.jspecify.annotations.NullMarked;
