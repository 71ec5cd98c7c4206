@NullMarked
package org.plumbline.diary.internal;

import org.jspecify.annotations.NullMarked;
