@NullMarked
package org.plumbline.diary.ui;

import org.jspecify.annotations.NullMarked;
